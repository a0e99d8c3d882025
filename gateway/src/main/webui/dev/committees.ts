import { notFound, on, page, problem } from './http.ts'

const all = [
  {
    id: 'c1',
    name: 'Comité de Defensa del Barrio Mission',
    kind: 'neighborhood_defense',
    languages: ['es', 'en'],
    state: 'active',
  },
]
const zones = [{ id: 'z1', name: 'Mission', code: 'MIS', postal_codes: ['94110', '94103'] }]

type Row = { id: string; person_id?: string; user_id?: string; role: string; state: string; joined_at: string }
export const memberships: Row[] = [
  { id: 'm0', user_id: 'u-lucia', role: 'lead', state: 'active', joined_at: '2026-10-02T18:00:00Z' },
  { id: 'm4', user_id: 'u-rosa', person_id: 'p5', role: 'co_lead', state: 'active', joined_at: '2026-10-20T18:00:00Z' },
  { id: 'm1', person_id: 'p3', role: 'captain', state: 'active', joined_at: '2026-11-02T18:00:00Z' },
  { id: 'm3', person_id: 'p8', role: 'member', state: 'active', joined_at: '2026-11-20T18:00:00Z' },
]
const one = (id: string) => memberships.find((row) => row.id === id)

export const committees = [
  on('GET', '/api/v1/zones', () => page(zones)),
  on('POST', '/api/v1/zones', ({ body }) => {
    const made = { id: `z${zones.length + 1}`, ...body }
    zones.push(made)
    return { status: 201, body: made, etag: 1 }
  }),
  on('GET', '/api/v1/committees', () => page(all)),
  on('POST', '/api/v1/committees', ({ body }) => {
    const made = { id: `c${all.length + 1}`, state: 'forming', ...body }
    all.push(made)
    return { status: 201, body: made, etag: 1 }
  }),
  on('GET', '/api/v1/committees/:id', ({ id }) => {
    const found = all.find((committee) => committee.id === id)
    return found ? { body: found, etag: 1 } : notFound()
  }),
  on('PATCH', '/api/v1/committees/:id', ({ id, body }) => ({
    body: Object.assign(all.find((committee) => committee.id === id) ?? {}, body),
    etag: 2,
  })),
  on('GET', '/api/v1/committees/:id/memberships', () => page(memberships.filter(({ state }) => state === 'active'))),
  on('POST', '/api/v1/committees/:id/memberships', ({ body }) => {
    if (body.role === 'lead') return problem(409, 'second_lead')
    const made = { id: `m${memberships.length}`, state: 'active', joined_at: new Date().toISOString(), ...body }
    memberships.push(made)
    return { status: 201, body: made, etag: 1 }
  }),
  on('GET', '/api/v1/committees/:id/memberships/:child', ({ child }) => ({ body: one(child), etag: 1 })),
  on('PATCH', '/api/v1/committees/:id/memberships/:child', ({ child, body }) => ({
    body: Object.assign(one(child) ?? {}, body),
    etag: 2,
  })),
  on('DELETE', '/api/v1/committees/:id/memberships/:child', ({ child }) => {
    Object.assign(one(child) ?? {}, { state: 'ended' })
    return { status: 204 }
  }),
]
