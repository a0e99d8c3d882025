import { notFound, on, page, problem } from './http.ts'

const tokenUrl = 'http://localhost:8180/realms/vecindad/protocol/openid-connect/token'
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
const all = [
  {
    id: '5d0c1a52-0000-4000-8000-000000000001',
    client_id: 'partner-padron-local-87-5d0c1a',
    name: 'Padrón del Local 87',
    organization_id: 'o2',
    scopes: ['people:read', 'people:write'],
    enabled: true,
    created_at: '2026-10-02T15:00:00Z',
    token_url: tokenUrl,
    last_used_at: new Date(Date.now() - 420_000).toISOString(),
    requests_today: 128,
    requests_30_days: 9214,
    days: [0, 1, 2, 3, 5, 6, 9, 12, 20].map((ago) => ({
      day: day(ago),
      requests: 128 + ((ago * 373) % 900),
      refused: (ago * 7) % 5,
      limited: ago === 3 ? 12 : 0,
      failed: 0,
    })),
  },
]

export const clients = [
  on('GET', '/api/v1/clients', ({ user }) => (user === 'omar' ? page(all) : problem(403, 'forbidden'))),
  on('GET', '/api/v1/clients/:id', ({ id }) => {
    const found = all.find((one) => one.id === id)
    return found ? { body: found } : notFound()
  }),
  on('POST', '/api/v1/clients', ({ body }) => {
    const id = `5d0c1a52-0000-4000-8000-00000000000${all.length + 1}`
    const made = { ...body, id, client_id: `partner-nuevo-${all.length}`, enabled: true, token_url: tokenUrl, days: [] }
    all.push(made)
    return { status: 201, body: { ...made, secret: 'ejemplo-que-no-abre-nada-0123456789abcdefghijk' } }
  }),
  on('POST', '/api/v1/clients/:id/secret', ({ id }) => ({
    body: { ...all.find((one) => one.id === id), secret: 'otro-ejemplo-que-no-abre-nada-9876543210zyxwv' },
  })),
  on('PATCH', '/api/v1/clients/:id', ({ id, body }) => {
    const found = all.find((one) => one.id === id)
    if (!found) return notFound()
    found.enabled = body.enabled
    return { body: found }
  }),
]
