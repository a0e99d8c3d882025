import { notFound, on, page, problem } from './http.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
// biome-ignore lint/suspicious/noExplicitAny: an invented server keeps what a form sends
type Loose = any
const all: Loose[] = [
  {
    id: 'x1',
    of: { kind: 'search' },
    format: 'csv',
    people: 1960,
    reason: 'moving',
    words: 'Copia para el archivo de la coalición',
    asked_by: 'sam',
    asked_by_name: 'sam',
    asked_at: hours(-2),
    since: hours(-2),
    state: 'waiting',
    opens_at: hours(10),
  },
]
const open = ['released', 'approved', 'released_after_notice']
const decides = (user?: string) => user === 'sam' || user === 'omar'
const seen = (one: Loose, user?: string) => ({
  ...one,
  mine: one.asked_by === user,
  may_decide: decides(user) && one.asked_by !== user && (one.state === 'waiting' || open.includes(one.state)),
})
const kindOf = (of: Loose) => Object.keys(of)[0]?.replace('_id', '')
const meant = (of: Loose) => (of.committee_id ? 38 : of.event_id ? 12 : 420)

export const exports = [
  on('POST', '/api/v1/exports/preview', ({ body }) => ({
    body: { people: meant(body), at_once: Boolean(body.committee_id ?? body.event_id) },
  })),
  on('POST', '/api/v1/exports', ({ body, user }) => {
    const atOnce = Boolean(body.of.committee_id ?? body.of.event_id)
    const made = {
      id: `x${all.length + 1}`,
      of: { kind: kindOf(body.of), id: Object.values(body.of).find((id) => typeof id === 'string') },
      format: body.format,
      people: meant(body.of),
      reason: body.reason,
      words: body.words,
      asked_by: user,
      asked_by_name: user,
      asked_at: hours(0),
      since: hours(0),
      state: atOnce ? 'released' : 'waiting',
      ...(atOnce ? { expires_at: hours(24) } : { opens_at: hours(12) }),
    }
    all.unshift(made)
    return { status: 201, body: seen(made, user), etag: 1 }
  }),
  on('GET', '/api/v1/exports', ({ query, user }) =>
    page(
      all
        .map((one) => seen(one, user))
        .filter((one) => one.mine || decides(user))
        .filter((one) => query.get('mine') === null || String(one.mine) === query.get('mine'))
        .filter((one) => query.get('waiting') !== 'true' || one.state === 'waiting'),
    ),
  ),
  on('GET', '/api/v1/exports/:id', ({ id, user }) => {
    const one = all.find((each) => each.id === id)
    return one ? { body: seen(one, user), etag: 1 } : notFound()
  }),
  on('DELETE', '/api/v1/exports/:id', ({ id }) => {
    Object.assign(all.find((each) => each.id === id) ?? {}, { state: 'withdrawn' })
    return { status: 204 }
  }),
  on('POST', '/api/v1/exports/:id/approval', ({ id, user }) => {
    const one = all.find((each) => each.id === id)
    if (!one) return notFound()
    if (one.asked_by === user) return problem(403, 'export_is_your_own')
    Object.assign(one, { state: 'approved', since: hours(0), opens_at: undefined, expires_at: hours(24) })
    return { body: seen(one, user), etag: 2 }
  }),
  on('POST', '/api/v1/exports/:id/objection', ({ id, user, body }) => {
    const one = all.find((each) => each.id === id)
    if (!one) return notFound()
    Object.assign(one, { state: 'objected', objection: body.reason, opens_at: undefined, expires_at: undefined })
    return { body: seen(one, user), etag: 2 }
  }),
  on('GET', '/api/v1/exports/:id/file', ({ user }) => ({
    body: {
      mark: `Vecindad · exportado por ${user} · Lista para la puerta · no lo pases a nadie más`,
      people: [
        {
          id: 'p1',
          name: 'María José "Pepa" Núñez-O\'Connor',
          alias: 'Pepa',
          phones: ['+14155550142', '+525512345678'],
          emails: ['pepa@example.org'],
          languages: ['es', 'mam'],
          tags: ['voluntaria', 'sábado'],
          do_not_contact: ['call', 'whatsapp'],
        },
        { id: 'p2', name: 'Ana Ixcot', phones: ['+14155550143'], languages: ['es'], tags: [], do_not_contact: [] },
      ],
    },
  })),
]
