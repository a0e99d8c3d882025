import { notFound, on, page, problem } from './http.ts'

const inDays = (days: number, hour: number) => {
  const at = new Date()
  at.setDate(at.getDate() + days)
  at.setHours(hour, 0, 0, 0)
  return at.toISOString()
}

const all = [
  {
    id: 'e1',
    title: { es: 'Taller Conoce tus derechos', en: 'Know Your Rights workshop' } as Record<string, string>,
    description: { es: 'Tarjetas, práctica en la puerta y preguntas.' },
    kind: 'know_your_rights',
    starts_at: inDays(2, 18),
    ends_at: inDays(2, 20),
    timezone: 'America/Los_Angeles',
    place: {
      name: 'Parroquia San Pedro',
      address_lines: ['Calle Inventada 12'],
      locality: 'San Francisco',
      visibility: 'attendees',
    },
    capacity: 4,
    host_committee_ids: ['c1'],
    visibility: 'public',
    state: 'planned',
    hosting: true,
  },
  {
    id: 'e2',
    title: { es: 'Reunión del comité' } as Record<string, string>,
    kind: 'meeting',
    starts_at: inDays(-6, 19),
    ends_at: inDays(-6, 20),
    timezone: 'America/Los_Angeles',
    host_committee_ids: ['c1'],
    visibility: 'committee',
    state: 'planned',
    hosting: true,
  },
]
type Row = {
  id: string
  event: string
  version: number
  person_id: string
  status: string
  checked_in_at?: string
  created_at: string
}
const rows: Row[] = ['p1', 'p3', 'p5', 'p8', 'p2', 'p4'].map((person_id, at) => ({
  id: `a${at}`,
  event: 'e1',
  version: 1,
  person_id,
  status: at < 4 ? (at === 0 ? 'attended' : 'registered') : 'waiting',
  created_at: inDays(-1, 9),
}))
const seen = (row: Row) => ({
  ...row,
  waiting_position:
    row.status === 'waiting'
      ? rows.filter((one) => one.event === row.event && one.status === 'waiting').indexOf(row) + 1
      : undefined,
})
const found = (id: string) => all.find((one) => one.id === id)

export const events = [
  on('GET', '/api/v1/events', () => page(all)),
  on('POST', '/api/v1/events', ({ body }) => {
    const made = { id: `e${all.length + 1}`, state: 'planned', hosting: true, ...body }
    all.unshift(made)
    return { status: 201, body: made, etag: 1 }
  }),
  on('GET', '/api/v1/events/:id', ({ id }) => (found(id) ? { body: found(id), etag: 1 } : notFound())),
  on('PATCH', '/api/v1/events/:id', ({ id, body }) => ({ body: Object.assign(found(id) ?? {}, body), etag: 1 })),
  on('GET', '/api/v1/events/:id/attendances', ({ id }) => {
    const mine = rows.filter((row) => row.event === id)
    const counts = Object.fromEntries(
      [...new Set(mine.map(({ status }) => status))].map((one) => [one, mine.filter(({ status }) => status === one).length]),
    )
    return { body: { items: mine.map(seen), counts } }
  }),
  on('POST', '/api/v1/events/:id/attendances', ({ id, body }) => {
    const taken = rows.filter((row) => row.event === id && !['waiting', 'cancelled'].includes(row.status)).length
    const made = {
      id: `a${rows.length}`,
      event: id,
      version: 1,
      person_id: body.person_id,
      status: taken < 4 ? 'registered' : 'waiting',
      created_at: new Date().toISOString(),
    }
    rows.push(made)
    return { status: 201, body: seen(made), etag: 1 }
  }),
  on('GET', '/api/v1/events/:id/attendances/:child', ({ child }) => ({ body: rows.find((row) => row.id === child), etag: 1 })),
  on('POST', '/api/v1/events/:id/attendances/:child/check-in', ({ child }) => {
    const row = rows.find((one) => one.id === child)
    if (!row) return notFound()
    Object.assign(row, { status: 'attended', checked_in_at: new Date().toISOString() })
    return { body: seen(row), etag: 2 }
  }),
  on('PATCH', '/api/v1/events/:id/attendances/:child', ({ child, body }) => {
    const row = rows.find((one) => one.id === child)
    if (!row) return problem(409, 'status_is_out_of_reach')
    return { body: seen(Object.assign(row, body)), etag: 2 }
  }),
]
