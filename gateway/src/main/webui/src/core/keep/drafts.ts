import { hasANumber, withoutANumbers } from '../people/aNumber'
import { deviceKey, seal, unseal } from './seal'
import { accountOfPage, canKeep, database } from './store'

const lasts = 12 * 3_600_000

// What is being typed, by the place of its form. In memory for the page, and sealed on the device for a reload or a closed tab.
const known = new Map<string, unknown>()
const writing = new Map<string, Promise<void>>()
const changedMeanwhile = new Set<string>()

export const draftAt = <T>(place: string) => known.get(place) as T | undefined

/** Undefined forgets it. */
export function keepDraftAt(place: string, typed: unknown) {
  if (typed === undefined && !known.has(place)) return
  if (typed === undefined) known.delete(place)
  else known.set(place, typed)
  if (canKeep()) writeBehind(place)
}

export const forgetDraft = (place: string) => keepDraftAt(place, undefined)

export const forgetDraftsInMemory = () => known.clear()

/** What was typed before a reload; what is too old is removed, and what does not open is of no use to anybody. */
export async function loadDrafts(now = Date.now()): Promise<void> {
  known.clear()
  const db = await database()
  for (const place of await db.getAllKeys('drafts')) {
    const kept = await db.get('drafts', place)
    try {
      if (!kept || kept.until <= now) throw new Error('too old')
      known.set(place, await unseal(await deviceKey(), kept.box, place))
    } catch {
      await db.delete('drafts', place)
    }
  }
}

// One write at a time for each form, always of what stands there by then.
function writeBehind(place: string) {
  if (writing.has(place)) {
    changedMeanwhile.add(place)
    return
  }
  const written = write(place)
    .catch(() => undefined) // storage is full or was just removed: what is typed lasts as long as the page
    .then(() => {
      writing.delete(place)
      if (changedMeanwhile.delete(place)) writeBehind(place)
    })
  writing.set(place, written)
}

/** Once what is being written now lies in storage. */
export const draftsWritten = () => Promise.all(writing.values())

/** An A-number is written down nowhere, not even sealed and for a moment. */
const writable = (typed: unknown): unknown =>
  JSON.parse(JSON.stringify(typed, (_, part) => (typeof part === 'string' && hasANumber(part) ? withoutANumbers(part) : part)))

async function write(place: string) {
  const db = await database()
  if (!known.has(place)) return db.delete('drafts', place)
  const box = await seal(await deviceKey(), writable(known.get(place)), place)
  const change = db.transaction(['about', 'drafts'], 'readwrite')
  // after a logout, or another account, in another tab nothing of this page is kept
  const owner = await change.objectStore('about').get('owner')
  if (owner === accountOfPage() && known.has(place))
    await change.objectStore('drafts').put({ until: Date.now() + lasts, box }, place)
  return change.done
}
