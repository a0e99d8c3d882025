import { notFound, on, page } from './http.ts'
import { find } from './people.ts'

type Link = { id: string; one: string; other: string; kind: string }

const otherWay: Record<string, string> = {
  parent: 'child',
  child: 'parent',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  emergency_contact: 'emergency_contact_for',
  emergency_contact_for: 'emergency_contact',
}
let links: Link[] = [
  { id: 'r1', one: 'p1', other: 'p4', kind: 'emergency_contact' },
  { id: 'r2', one: 'p1', other: 'p8', kind: 'child' },
]
const asSeenBy = (id: string, { id: link, one, other, kind }: Link) =>
  one === id ? { id: link, person_id: other, kind } : { id: link, person_id: one, kind: otherWay[kind] ?? kind }

/** How invented people belong together. */
export const relationships = [
  on('GET', '/api/v1/people/:id/relationships', ({ id }) =>
    page(links.filter(({ one, other }) => one === id || other === id).map((link) => asSeenBy(id, link))),
  ),
  on('POST', '/api/v1/people/:id/relationships', ({ id, body }) => {
    if (!find(id) || !find(body.person_id)) return notFound()
    const link = { id: `r${links.length + 100}`, one: id, other: body.person_id, kind: body.kind }
    links = [...links, link]
    return { status: 201, body: asSeenBy(id, link) }
  }),
  on('DELETE', '/api/v1/people/:id/relationships/:child', ({ child }) => {
    links = links.filter(({ id }) => id !== child)
    return { status: 204 }
  }),
  on('GET', '/api/v1/people/:id/affiliations', ({ id }) =>
    page(
      id === 'p1'
        ? [
            {
              id: 'k1',
              organization_id: 'o1',
              organization_name: 'Panadería La Unión',
              role: 'dueña',
              created_at: '2026-10-01T10:00:00Z',
            },
          ]
        : [],
    ),
  ),
]
