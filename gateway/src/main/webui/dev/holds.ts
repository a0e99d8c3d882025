import { notFound, on, page } from './http.ts'

const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
type Hold = { id: string; person_id: string; reason: string; put_at: string; lifted_at?: string; lifted_because?: string }
const all: Hold[] = [
  { id: 'g1', person_id: 'p3', reason: 'Carta del abogado sobre la demanda de marzo', put_at: day(12) },
  { id: 'g2', person_id: 'p8', reason: 'Audiencia', put_at: day(90), lifted_at: day(3), lifted_because: 'El caso terminó' },
]

export const holds = [
  on('GET', '/api/v1/legal-holds', ({ query }) => {
    const person = query.get('person_id')
    const state = query.get('state')
    return page(
      all.filter((one) => (!person || one.person_id === person) && (!state || (state === 'lifted') === !!one.lifted_at)),
    )
  }),
  on('POST', '/api/v1/people/:id/legal-holds', ({ id, body }) => {
    const made = { id: `g${all.length + 1}`, person_id: id, reason: body.reason, put_at: day(0) }
    all.unshift(made)
    return { status: 201, body: made, etag: 1 }
  }),
  on('POST', '/api/v1/legal-holds/:id/lifting', ({ id, body }) => {
    const one = all.find((hold) => hold.id === id)
    if (!one) return notFound()
    Object.assign(one, { lifted_at: day(0), lifted_because: body.reason })
    return { body: one, etag: 2 }
  }),
]
