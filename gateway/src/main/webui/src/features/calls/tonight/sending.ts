import { answered, connectQuietly, versioned } from '../../../core/api/client'
import { Problem } from '../../../core/api/problem'
import type { ById, Delete, Get, Page, Patch, Post } from '../../../core/api/shape'
import { unsentHere } from '../../../core/keep/packs'
import { anythingKept, database } from '../../../core/keep/store'
import { fetchMe } from '../../../core/session/me'
import type { Conversation, Correction } from '../api'
import { applied, forget, type LoggedSaid, read, readAll, stateOf, type Written, write } from './written'

type Child = ById & { child: string }
type Paths = {
  '/call-lists/{id}/pack': Delete<ById>
  '/call-lists/{id}/entries/{child}/outcomes': Post<LoggedSaid, Conversation, Child>
  '/people/{id}/conversations': Get<Page<Conversation>, { limit?: number }, ById> & Post<LoggedSaid, Conversation, ById>
  '/people/{id}/conversations/{child}': Patch<Correction, Conversation, Child>
}
const api = connectQuietly<Paths>()

export type Sending = 'done' | 'log_in' | 'unreachable'

const patience = 20_000
// The server remembers an Idempotency-Key for a day.
const remembered = 20 * 3_600_000
const shown = 50

let inThisPage: Promise<unknown> = Promise.resolve()

/** One at a time, in all tabs: what is being sent is not changed meanwhile, and nothing goes out by two ways at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request('vecindad-outcomes', work)
  const next = inThisPage.then(work, work)
  inThisPage = next
  return next
}

/** Sends what waits, if its owner is logged in, and gives the people of a dropped pack back. */
export const sendAll = (now = Date.now()): Promise<Sending> =>
  inTurn(async () => {
    if (!(await anythingKept())) return 'done'
    const giveBack = await (await database()).get('about', 'give_back')
    if ((await unsentHere()).waiting === 0 && !giveBack) return 'done'
    try {
      // what another account left here is gone with this answer
      if (!(await fetchMe())) return 'log_in'
      for (const { id } of (await readAll()).filter((one) => stateOf(one) === 'waiting')) await send(id, now)
      if (giveBack) await returnPeople(String(giveBack))
      return 'done'
    } catch (error) {
      return Problem.from(error).status === 401 ? 'log_in' : 'unreachable'
    }
  })

/** Puts right what was written: before it goes out, or, where it may have arrived, as a correction of what did. */
export const correct = (id: string, correction: Correction) =>
  inTurn(async () => {
    const one = await read(id)
    if (!one) return
    const corrected = one.tried ? { corrected: correction } : { said: applied(one.said, correction) }
    await write({ ...one, ...corrected, refused: undefined })
  })

/** After a refusal: once more, or to the person's page. */
export const tryAgain = (id: string, beside: boolean) =>
  inTurn(async () => {
    const one = await read(id)
    if (one) await write({ ...one, beside: beside || one.beside, refused: undefined })
  })

/** Only what certainly did not arrive. */
export const takeBack = (id: string) =>
  inTurn(async () => {
    const one = await read(id)
    if (one && (!one.tried || one.refused)) await forget(id)
  })

async function send(id: string, now: number) {
  const one = await read(id)
  if (!one || stateOf(one) !== 'waiting') return
  try {
    const arrived = one.sent ? one : await log(await write({ ...one, tried: one.tried ?? now }), now)
    if (arrived.corrected) await putRight(arrived, arrived.corrected)
  } catch (error) {
    const problem = Problem.from(error)
    if (!(error instanceof Problem) || problem.passing || problem.status === 401) throw error
    // nobody knows what became of it: it waits, and the others go on
    if (problem.status >= 500 || problem.code === 'request_in_progress') return
    // a refusal is an answer: nothing of it arrived
    const last = (await read(id)) ?? one
    const { code, status, violations } = problem
    await write({ ...last, ...(last.sent ? {} : { tried: undefined }), refused: { code, status, violations } })
  }
}

async function log(one: Written, now: number): Promise<Written> {
  const before = one.tried !== undefined && now - one.tried > remembered ? await found(one) : undefined
  const { data, etag } = before ?? (await post(one))
  return write({ ...one, sent: { id: data.id, etag } })
}

/** With the time it happened; a phone whose clock is ahead is met by leaving the time to the server. */
async function post(one: Written) {
  const header = { 'Idempotency-Key': one.id }
  const signal = AbortSignal.timeout(patience)
  const go = (body: LoggedSaid) =>
    versioned(
      one.beside
        ? api.POST('/people/{id}/conversations', {
            params: { path: { id: one.personId } },
            headers: header,
            body: { kind: 'call', ...body },
            signal,
          })
        : api.POST('/call-lists/{id}/entries/{child}/outcomes', {
            params: { path: { id: one.listId, child: one.entryId } },
            headers: header,
            body,
            signal,
          }),
    )
  try {
    return await go(one.said)
  } catch (error) {
    if (!Problem.from(error).violations.some(({ code }) => code === 'in_the_future')) throw error
    return go({ ...one.said, happened_at: undefined })
  }
}

/** After so long the server may have forgotten the key, but not the conversation: it is told by its time. */
async function found({ personId, said }: Written): Promise<{ data: { id: string }; etag: string } | undefined> {
  const { items } = await answered(
    api.GET('/people/{id}/conversations', {
      params: { path: { id: personId }, query: { limit: shown } },
      signal: AbortSignal.timeout(patience),
    }),
  )
  const second = (time?: string) => Math.floor(Date.parse(time ?? '') / 1000)
  const same = items.find(({ mine, happened_at }) => mine && second(happened_at) === second(said.happened_at))
  return same && { data: same, etag: `"${same.version}"` }
}

async function putRight(one: Written, corrected: Correction) {
  const again = one.correcting
  const { id = '', etag = '' } = one.sent ?? {}
  const trying = await write({ ...one, correcting: true })
  const done = { ...trying, said: applied(one.said, corrected), corrected: undefined, correcting: undefined }
  try {
    const saved = await versioned(
      api.PATCH('/people/{id}/conversations/{child}', {
        params: { path: { id: one.personId, child: id }, header: { 'If-Match': etag } },
        body: corrected,
        signal: AbortSignal.timeout(patience),
      }),
    )
    await write({ ...done, sent: { id, etag: saved.etag } })
  } catch (error) {
    // an answer that was lost before: the newer version is our own
    if (!again || Problem.from(error).status !== 412) throw error
    await write(done)
  }
}

async function returnPeople(list: string) {
  const gone = await api.DELETE('/call-lists/{id}/pack', {
    params: { path: { id: list } },
    signal: AbortSignal.timeout(patience),
  })
  if (!gone.response.ok && gone.response.status !== 404) throw Problem.of(gone.response, gone.error)
  await (await database()).delete('about', 'give_back')
}
