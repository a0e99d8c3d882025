import { deviceKey, keyOfPin, seal, sealBytes, unseal, unsealBytes } from './seal'
import { anythingKept, database, type SealedPack } from './store'

/** People taken along for an evening: as long as the server holds them for the caller, and never longer than this. */
const longest = 12 * 3_600_000
export const mostTries = 5
const place = 'tonight'

export type PackHere = Pick<SealedPack, 'listId' | 'people' | 'until'> & { triesLeft: number }
export type Opening<Content> = { pack: Content } | { wrong: number } | 'gone'

const listeners = new Set<() => void>()
/** Called when the pack or what was written came, changed or went, in this page. */
export function onTonight(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
export const tellTonight = () => {
  for (const listener of listeners) listener()
}

/** The pack on this device, as far as it can be known without the PIN. One whose time is up is removed. */
export async function packHere(now = Date.now()): Promise<PackHere | undefined> {
  if (!(await anythingKept())) return undefined
  const found = await (await database()).get('packs', place)
  if (!found) return undefined
  if (found.until <= now || found.tries >= mostTries) {
    await dropPack()
    return undefined
  }
  const { listId, people, until, tries } = found
  return { listId, people, until, triesLeft: mostTries - tries }
}

/** Sealed twice: by the PIN and by the key of this device, so that neither opens it alone. */
export async function keepPack(
  about: { listId: string; people: number; until: number },
  content: unknown,
  pin: string,
  now = Date.now(),
) {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const inner = await seal(await keyOfPin(pin, salt), content, place)
  const box = await sealBytes(await deviceKey(), new Uint8Array([...inner.iv, ...inner.bytes]), place)
  const until = Math.min(about.until, now + longest)
  const db = await database()
  await db.put('packs', { ...about, until, salt, tries: 0, box }, place)
  if ((await db.get('about', 'give_back')) === about.listId) await db.delete('about', 'give_back')
  tellTonight()
}

/** A wrong PIN counts before it is known to be wrong; after the fifth the pack is gone. */
export async function openPack<Content>(pin: string): Promise<Opening<Content>> {
  if (!(await packHere())) return 'gone'
  const db = await database()
  const counting = db.transaction('packs', 'readwrite')
  const found = await counting.store.get(place)
  if (found) await counting.store.put({ ...found, tries: found.tries + 1 }, place)
  await counting.done
  if (!found) return 'gone'
  const outer = new Uint8Array(await unsealBytes(await deviceKey(), found.box, place))
  const inner = { iv: outer.slice(0, 12), bytes: outer.slice(12) }
  const pack = await unseal<Content>(await keyOfPin(pin, found.salt), inner, place).catch(() => undefined)
  if (pack === undefined) {
    const left = mostTries - found.tries - 1
    if (left > 0) return { wrong: left }
    await dropPack()
    return 'gone'
  }
  await db.put('packs', { ...found, tries: 0 }, place)
  return { pack }
}

/** Removes the people from this device, and notes that the server should hold them no longer. What was written and is not sent stays. */
export async function dropPack(): Promise<void> {
  const db = await database()
  const change = db.transaction(['about', 'packs', 'outcomes'], 'readwrite')
  const found = await change.objectStore('packs').get(place)
  if (found) await change.objectStore('about').put(found.listId, 'give_back')
  await change.objectStore('packs').delete(place)
  for (const id of await change.objectStore('outcomes').index('state').getAllKeys('sent'))
    await change.objectStore('outcomes').delete(id)
  await change.done
  tellTonight()
}

export type Unsent = { waiting: number; refused: number }

/** How much of what was written has not arrived. */
export async function unsentHere(): Promise<Unsent> {
  if (!(await anythingKept())) return { waiting: 0, refused: 0 }
  const db = await database()
  const [waiting, refused] = await Promise.all([
    db.countFromIndex('outcomes', 'state', 'waiting'),
    db.countFromIndex('outcomes', 'state', 'refused'),
  ])
  return { waiting, refused }
}
