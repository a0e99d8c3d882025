import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { dropPack, keepPack, unsentHere } from '../../../core/keep/packs'
import { freshDevice } from '../../../testing/device'
import { server } from '../../../testing/server'
import { correct, sendAll, takeBack, tryAgain } from './sending'
import { readAll, stateOf, type Written, write } from './written'

const api = 'http://localhost:8080/api/v1'
const noon = '2026-11-23T20:00:00.000Z'
const aDay = 24 * 3_600_000

const call = (id: string, said: Partial<Written['said']> = {}): Written => ({
  id,
  listId: 'l1',
  entryId: `e-${id}`,
  personId: `p-${id}`,
  said: { outcome: 'no_answer', happened_at: noon, ...said },
})

/** The server: one conversation for each Idempotency-Key, whatever comes twice. */
function keepConversations() {
  const kept = new Map<string, Record<string, unknown>>()
  const versions = new Map<string, number>()
  const arrived: string[] = []
  let user: string | null = 'lucia'
  let answering: () => Response | undefined = () => undefined
  const log = async ({ request }: { request: Request }) => {
    const refusal = answering()
    if (refusal && refusal.status >= 400) return refusal
    const key = request.headers.get('Idempotency-Key') ?? 'none'
    arrived.push(key)
    if (!kept.has(key)) kept.set(key, (await request.json()) as Record<string, unknown>)
    // committed, and the answer lost
    return refusal ?? HttpResponse.json({ id: `v-${key}` }, { status: 201, headers: { ETag: '"1"' } })
  }
  server.use(
    http.get('http://localhost:8080/auth/me', () =>
      user
        ? HttpResponse.json({ user_id: user, roles: [], committees: [] })
        : HttpResponse.json({ code: 'login_needed' }, { status: 401 }),
    ),
    http.post(`${api}/call-lists/l1/entries/:entry/outcomes`, log),
    http.post(`${api}/people/:person/conversations`, async ({ request }) => {
      answering = () => undefined
      return log({ request })
    }),
    http.patch(`${api}/people/:person/conversations/:conversation`, async ({ params, request }) => {
      const id = String(params.conversation).replace('v-', '')
      if (request.headers.get('If-Match') !== `"${(versions.get(id) ?? 0) + 1}"`)
        return HttpResponse.json({ code: 'version_stale' }, { status: 412 })
      versions.set(id, (versions.get(id) ?? 0) + 1)
      kept.set(id, { ...kept.get(id), ...((await request.json()) as object) })
      return answering() ?? HttpResponse.json({ id: params.conversation }, { headers: { ETag: '"2"' } })
    }),
  )
  return {
    kept,
    arrived,
    logIn: (who: string | null) => {
      user = who
    },
    answer: (how: () => Response | undefined) => {
      answering = how
    },
  }
}
const states = async () => (await readAll()).map(stateOf)

describe('what was written without a signal', () => {
  beforeEach(() => freshDevice('lucia'))

  it('arrives once each, also when it is sent twice at the same moment', async () => {
    const there = keepConversations()
    for (const id of ['k1', 'k2', 'k3']) await write(call(id))
    await Promise.all([sendAll(), sendAll(), sendAll()])
    expect(there.arrived).toEqual(['k1', 'k2', 'k3'])
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
    expect(await sendAll()).toBe('done')
    expect(there.arrived).toHaveLength(3)
  })

  it('arrives once when the answer was lost, and a correction made meanwhile follows it', async () => {
    const there = keepConversations()
    await write(call('k1'))
    there.answer(() => HttpResponse.error())
    expect(await sendAll()).toBe('unreachable')
    expect(await states()).toEqual(['waiting'])
    await correct('k1', { outcome: 'left_message', note: 'Con su hermana' })
    there.answer(() => undefined)
    expect(await sendAll()).toBe('done')
    expect([...there.kept]).toEqual([['k1', { outcome: 'left_message', note: 'Con su hermana', happened_at: noon }]])
    expect((await readAll())[0]).toMatchObject({ said: { outcome: 'left_message' }, sent: { etag: '"2"' } })
  })

  it('is not corrected twice when the answer to the correction was lost', async () => {
    const there = keepConversations()
    await write(call('k1'))
    await sendAll()
    await correct('k1', { outcome: 'left_message', note: null })
    there.answer(() => HttpResponse.error())
    expect(await sendAll()).toBe('unreachable')
    there.answer(() => undefined)
    expect(await sendAll()).toBe('done')
    expect(await states()).toEqual(['sent'])
    expect(there.kept.get('k1')).toMatchObject({ outcome: 'left_message' })
  })

  it('goes out as corrected where it had not gone out', async () => {
    const there = keepConversations()
    await write(
      call('k1', { outcome: 'reached', ask: '¿Vienes?', answer: 'no', follow_up: { what: 'Volantes', due_on: '2026-12-01' } }),
    )
    await correct('k1', { outcome: 'reached', answer: 'yes', note: 'Trae pan' })
    await sendAll()
    expect(there.kept.get('k1')).toEqual({
      outcome: 'reached',
      ask: '¿Vienes?',
      answer: 'yes',
      note: 'Trae pan',
      follow_up: { what: 'Volantes', due_on: '2026-12-01' },
      happened_at: noon,
    })
  })

  it('waits for a login and keeps everything', async () => {
    const there = keepConversations()
    there.logIn(null)
    await write(call('k1'))
    expect(await sendAll()).toBe('log_in')
    expect(there.arrived).toEqual([])
    expect(await states()).toEqual(['waiting'])
    there.logIn('lucia')
    expect(await sendAll()).toBe('done')
    expect(there.arrived).toEqual(['k1'])
  })

  it('is neither seen nor sent by another account', async () => {
    const there = keepConversations()
    await write(call('k1'))
    there.logIn('beto')
    await sendAll()
    expect(there.arrived).toEqual([])
    expect(await readAll()).toEqual([])
  })

  it('says why something was refused, goes on with the others, and keeps it on the person’s page where somebody else calls by now', async () => {
    const there = keepConversations()
    await write(call('k1'))
    await write(call('k2', { happened_at: '2026-11-23T21:00:00.000Z' }))
    let first = true
    there.answer(() => {
      const refusal = first ? HttpResponse.json({ code: 'turn_is_over' }, { status: 409 }) : undefined
      first = false
      return refusal
    })
    expect(await sendAll()).toBe('done')
    expect(await states()).toEqual(['refused', 'sent'])
    expect((await readAll())[0]?.refused).toEqual({ code: 'turn_is_over', status: 409, violations: [] })
    expect(await unsentHere()).toEqual({ waiting: 0, refused: 1 })
    await tryAgain('k1', true)
    await sendAll()
    expect(there.kept.get('k1')).toMatchObject({ kind: 'call', outcome: 'no_answer' })
    expect(await states()).toEqual(['sent', 'sent'])
  })

  it('is told by its time after the server may have forgotten its key', async () => {
    const there = keepConversations()
    server.use(
      http.get(`${api}/people/p-k1/conversations`, () =>
        HttpResponse.json({ items: [{ id: 'v9', version: 4, mine: true, happened_at: '2026-11-23T20:00:00Z' }] }),
      ),
    )
    await write({ ...call('k1'), tried: Date.now() - aDay })
    await sendAll()
    expect(there.arrived).toEqual([])
    expect((await readAll())[0]?.sent).toEqual({ id: 'v9', etag: '"4"' })
  })

  it('is taken back only while it certainly did not arrive', async () => {
    keepConversations()
    await write(call('k1'))
    await write({ ...call('k2'), tried: Date.now() })
    await takeBack('k1')
    await takeBack('k2')
    expect((await readAll()).map(({ id }) => id)).toEqual(['k2'])
  })

  it('arrives before the people of a dropped pack are given back', async () => {
    const there = keepConversations()
    const given: number[] = []
    server.use(
      http.delete(`${api}/call-lists/l1/pack`, () => {
        given.push(there.arrived.length)
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await keepPack({ listId: 'l1', people: 1, until: Date.now() + aDay }, {}, '740215')
    await write(call('k1'))
    await dropPack()
    expect(await states()).toEqual(['waiting'])
    await sendAll()
    await sendAll()
    expect(given).toEqual([1])
  })
})
