import { notFound, on, page } from './http.ts'

const committee = {
  id: 'c1',
  name: 'Comité de Defensa del Barrio Mission',
  kind: 'neighborhood_defense',
  languages: ['es', 'en'],
  state: 'active',
}

export const memberships: { id: string; person_id: string; role: string; state: string; created_at: string }[] = [
  { id: 'm1', person_id: 'p3', role: 'captain', state: 'active', created_at: '2026-11-02T18:00:00Z' },
  { id: 'm2', person_id: 'p5', role: 'observer', state: 'active', created_at: '2026-11-10T18:00:00Z' },
  { id: 'm3', person_id: 'p8', role: 'member', state: 'active', created_at: '2026-11-20T18:00:00Z' },
]

export const committees = [
  on('GET', '/api/v1/committees', () => page([committee])),
  on('GET', '/api/v1/committees/:id', ({ id }) => (id === 'c1' ? { body: committee, etag: 1 } : notFound())),
  on('GET', '/api/v1/committees/:id/memberships', () => page(memberships)),
  on('POST', '/api/v1/committees/:id/memberships', ({ body }) => {
    const made = { id: `m${memberships.length + 1}`, state: 'active', created_at: new Date().toISOString(), ...body }
    memberships.push(made)
    return { status: 201, body: made, etag: 1 }
  }),
  on('DELETE', '/api/v1/committees/:id/memberships/:child', ({ child }) => {
    memberships.splice(
      memberships.findIndex((one) => one.id === child),
      1,
    )
    return { status: 204 }
  }),
]
