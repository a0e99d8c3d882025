import { hasANumber } from '../src/core/people/aNumber.ts'
import { addFollowUp, dropFollowUp } from './followUps.ts'
import { type Answer, notFound, on, page, problem } from './http.ts'
import { find } from './people.ts'

// biome-ignore lint/suspicious/noExplicitAny: an invented server keeps what a form sends
type Loose = any
export type Said = {
  id: string
  version: number
  person_id: string
  outcome: string
  happened_at: string
  [field: string]: Loose
}

const said: Said[] = [
  {
    id: 'v1',
    version: 1,
    person_id: 'p3',
    kind: 'call',
    outcome: 'reached',
    ask: '¿Vienes a la reunión del jueves?',
    answer: 'maybe',
    note: 'Sale de trabajar a las seis. Pregunta si puede traer a sus hijos.',
    happened_at: '2026-11-16T19:20:00Z',
    by_user_id: 'u-lucia',
  },
  {
    id: 'v2',
    version: 1,
    person_id: 'p3',
    kind: 'text',
    outcome: 'left_message',
    happened_at: '2026-11-09T18:00:00Z',
    by_user_id: 'u-rosa',
  },
]

export const saidWith = (id: string) =>
  said.filter(({ person_id }) => person_id === id).sort((a, b) => b.happened_at.localeCompare(a.happened_at))

const undone = new Map<string, () => void>()

/** Keeps what was said; `undo` is what taking it back does besides. */
export function converse(person_id: string, body: Loose, user: string | undefined, undo: () => void = () => undefined): Answer {
  const person = find(person_id)
  if (!person) return notFound()
  if (hasANumber(body.note ?? '')) return problem(400, 'invalid', [{ pointer: '/note', code: 'a_number' }])
  if (body.outcome === 'call_back' && !body.call_back_at)
    return problem(400, 'invalid', [{ pointer: '/call_back_at', code: 'required' }])
  const { follow_up, ...rest } = body
  const one: Said = {
    kind: 'call',
    happened_at: new Date().toISOString(),
    ...rest,
    id: `v${said.length + 1}-${Date.now()}`,
    version: 1,
    person_id,
    by_user_id: `u-${user}`,
  }
  const phone = person.phones.find(({ number }: Loose) => number === body.number) ?? person.phones[0]
  if (body.outcome === 'wrong_number' && phone) phone.wrong = true
  if (body.outcome === 'do_not_call') person.do_not_call = true
  const next = follow_up && addFollowUp(person_id, follow_up, user, one.id)
  said.push(one)
  undone.set(one.id, () => {
    undo()
    if (body.outcome === 'wrong_number' && phone) phone.wrong = false
    if (body.outcome === 'do_not_call') person.do_not_call = false
    if (next) dropFollowUp(next.id)
  })
  return { status: 201, body: { ...one, mine: true, follow_up: next }, etag: 1 }
}

export const conversations = [
  on('GET', '/api/v1/people/:id/conversations', ({ id, user }) =>
    page(saidWith(id).map((one) => ({ ...one, mine: one.by_user_id === `u-${user}` }))),
  ),
  on('POST', '/api/v1/people/:id/conversations', ({ id, body, user }) => converse(id, body, user)),
  on('PATCH', '/api/v1/people/:id/conversations/:child', ({ child, body }) => {
    const one = said.find(({ id }) => id === child)
    if (!one) return notFound()
    if (hasANumber(body.note ?? '')) return problem(400, 'invalid', [{ pointer: '/note', code: 'a_number' }])
    Object.assign(one, body, { version: one.version + 1 })
    return { body: { ...one, mine: true }, etag: one.version }
  }),
  on('DELETE', '/api/v1/people/:id/conversations/:child', ({ child }) => {
    const at = said.findIndex(({ id }) => id === child)
    if (at < 0) return notFound()
    said.splice(at, 1)
    undone.get(child)?.()
    return { status: 204 }
  }),
]
