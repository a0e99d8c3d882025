import { Problem } from '../../../core/api/problem'
import { tellTonight } from '../../../core/keep/packs'
import { deviceKey, seal, unseal } from '../../../core/keep/seal'
import { accountOfPage, anythingKept, database, type WaitingState } from '../../../core/keep/store'
import type { ConversationKind } from '../../../core/outreach'
import type { Correction, Said } from '../api'

export type LoggedSaid = Said & { kind?: ConversationKind }

/** How a call went, as it is written without a signal: no name, no phone. */
export type Written = {
  /** Also its Idempotency-Key: the same from the first word to the last try. */
  id: string
  listId: string
  entryId: string
  personId: string
  said: LoggedSaid
  /** When it first went out; from then on nobody here knows whether it arrived, until an answer comes. */
  tried?: number
  /** The conversation it became. */
  sent?: { id: string; etag: string }
  /** Put right after it may have arrived: goes out as a correction. */
  corrected?: Correction
  correcting?: boolean
  /** Somebody else has the person by now: it goes to the person's page instead. */
  beside?: boolean
  refused?: { code: string; status: number; violations: { pointer: string; code: string }[] }
}

export const stateOf = ({ refused, sent, corrected }: Written): WaitingState =>
  refused ? 'refused' : sent && !corrected ? 'sent' : 'waiting'

const placeOf = (id: string) => `outcome.${id}`

export async function readAll(): Promise<Written[]> {
  if (!(await anythingKept())) return []
  const db = await database()
  const key = await deviceKey()
  const all: Written[] = []
  for (const id of await db.getAllKeys('outcomes')) {
    const kept = await db.get('outcomes', id)
    if (kept) all.push(await unseal<Written>(key, kept.box, placeOf(id)))
  }
  return all.sort((one, other) => (one.said.happened_at ?? '').localeCompare(other.said.happened_at ?? ''))
}

export async function read(id: string): Promise<Written | undefined> {
  const kept = await (await database()).get('outcomes', id)
  return kept && unseal<Written>(await deviceKey(), kept.box, placeOf(id))
}

export async function write(written: Written): Promise<Written> {
  const box = await seal(await deviceKey(), written, placeOf(written.id))
  const db = await database()
  const change = db.transaction(['about', 'outcomes'], 'readwrite')
  // after a logout, or another account, in another tab nothing of this page is kept
  if ((await change.objectStore('about').get('owner')) !== accountOfPage()) throw new Problem('login_needed', 401)
  await change.objectStore('outcomes').put({ state: stateOf(written), box }, written.id)
  await change.done
  tellTonight()
  return written
}

export async function forget(id: string) {
  await (await database()).delete('outcomes', id)
  tellTonight()
}

/** What a correction makes of what was said; the rest stays. */
export function applied(said: LoggedSaid, { outcome = said.outcome, answer, note, call_back_at }: Correction): LoggedSaid {
  const { kind, happened_at, ask, number, follow_up } = said
  return {
    outcome,
    ...(kind && { kind }),
    ...(happened_at && { happened_at }),
    ...(ask && outcome === 'reached' && { ask }),
    ...(answer && { answer }),
    ...(note && { note }),
    ...(call_back_at && { call_back_at }),
    ...(number && outcome === 'wrong_number' && { number }),
    ...(follow_up && outcome === 'reached' && { follow_up }),
  }
}
