import { notFound, on, page } from './http.ts'

// biome-ignore lint/suspicious/noExplicitAny: an invented server keeps what a form sends
type Loose = any
type FollowUp = {
  id: string
  version: number
  person_id: string
  what: string
  due_on: string
  owner_user_id: string
  committee_id: string
  state: string
  conversation_id?: string
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const invented: [string, string, number, string][] = [
  ['p3', 'Confirmar si trae a sus hijos a la reunión', -2, 'u-lucia'],
  ['p8', 'Llevarle volantes de «Conoce tus derechos»', 0, 'u-lucia'],
  ['p12', 'Presentarle a la capitana de su cuadra', 1, 'u-lucia'],
  ['p21', 'Preguntar por la iglesia de su hermana', 6, 'u-lucia'],
  ['p30', 'Devolver la llamada sobre el taller', -1, 'u-rosa'],
]
const all: FollowUp[] = invented.map(([person_id, what, days, owner_user_id], at) => ({
  id: `f${at}`,
  version: 1,
  person_id,
  what,
  due_on: day(days),
  owner_user_id,
  committee_id: 'c1',
  state: 'open',
}))

export function addFollowUp(person_id: string, body: Loose, user?: string, conversation_id?: string) {
  const one: FollowUp = {
    id: `f${all.length}`,
    version: 1,
    person_id,
    what: body.what,
    due_on: body.due_on,
    owner_user_id: body.owner_user_id ?? `u-${user}`,
    committee_id: 'c1',
    state: 'open',
    conversation_id,
  }
  all.push(one)
  return one
}

export function dropFollowUp(gone: string) {
  const at = all.findIndex(({ id }) => id === gone)
  if (at >= 0) all.splice(at, 1)
}

export const followUps = [
  on('GET', '/api/v1/follow-ups', ({ query, user }) => {
    const today = query.get('today') ?? day(0)
    const found = all
      .filter(
        (one) =>
          one.state === (query.get('state') ?? 'open') &&
          (query.get('whose') !== 'mine' || one.owner_user_id === `u-${user}`) &&
          (!query.get('person_id') || one.person_id === query.get('person_id')),
      )
      .map((one) => ({ ...one, overdue: one.state === 'open' && one.due_on < today }))
      .sort((a, b) => a.due_on.localeCompare(b.due_on))
    const from = Number(query.get('cursor') ?? 0)
    const to = from + Number(query.get('limit') ?? 50)
    return page(found.slice(from, to), found.length, to < found.length ? String(to) : undefined)
  }),
  on('POST', '/api/v1/people/:id/follow-ups', ({ id, body, user }) => ({
    status: 201,
    body: addFollowUp(id, body, user),
    etag: 1,
  })),
  on('PATCH', '/api/v1/follow-ups/:id', ({ id, body }) => {
    const one = all.find((other) => other.id === id)
    if (!one) return notFound()
    Object.assign(one, body, { version: one.version + 1 })
    return { body: one, etag: one.version }
  }),
]
