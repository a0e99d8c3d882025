import { on, page } from './http.ts'

const inDays = (days: number, hour: number) => {
  const at = new Date()
  at.setDate(at.getDate() + days)
  at.setHours(hour, 0, 0, 0)
  return at.toISOString()
}

const all = [
  {
    id: 'e1',
    title: { es: 'Taller Conoce tus derechos', en: 'Know Your Rights workshop' },
    kind: 'know_your_rights',
    starts_at: inDays(2, 18),
    ends_at: inDays(2, 20),
    timezone: 'America/Los_Angeles',
    place: { name: 'Parroquia San Pedro', locality: 'San Francisco' },
    capacity: 30,
    host_committee_ids: ['c1'],
    visibility: 'public',
    state: 'planned',
  },
]

export const events = [
  on('GET', '/api/v1/events', () => page(all)),
  on('GET', '/api/v1/events/:id', () => ({ body: all[0], etag: 1 })),
]
