import { type Answer, notFound, on, page } from './http.ts'
import { findPerson, personRow, removePerson, returnPerson } from './people.ts'

const pairs = [
  { id: 'd1', people: ['p0', 'p13'], score: 0.97, reasons: ['same_phone', 'nickname', 'surname_missing'] },
  { id: 'd2', people: ['p2', 'p15'], score: 0.86, reasons: ['same_address', 'accents', 'surname_order'] },
  { id: 'd3', people: ['p5', 'p31'], score: 0.62, reasons: ['same_postal_code', 'similar_name'] },
]
const dismissed = new Set<string>()
const merges = new Map<string, { id: string; survivor_id: string; merged_id: string; merged_at: string; undo_until: string }>()

const view = (pair: (typeof pairs)[number]) => ({
  ...pair,
  people: pair.people.map((id) => personRow(findPerson(id))),
  reasons: pair.reasons.map((code) => ({ code })),
})
const open = () => pairs.filter(({ id, people }) => !dismissed.has(id) && people.every(findPerson))
const withPair = (id: string, answer: (pair: (typeof pairs)[number]) => Answer) => {
  const pair = pairs.find((one) => one.id === id && one.people.every(findPerson))
  return pair ? answer(pair) : notFound()
}

export const duplicates = [
  on('GET', '/api/v1/people/duplicates', () => page(open().map(view))),
  on('GET', '/api/v1/people/duplicates/:id', ({ id }) => withPair(id, (pair) => ({ body: view(pair) }))),
  on('POST', '/api/v1/people/duplicates/:id/dismissal', ({ id }) =>
    withPair(id, () => {
      dismissed.add(id)
      return { body: { id } }
    }),
  ),
  on('DELETE', '/api/v1/people/duplicates/:id/dismissal', ({ id }) => {
    dismissed.delete(id)
    return { status: 204 }
  }),
  on('POST', '/api/v1/people/likely-duplicates', ({ body }) => {
    const name = `${body.given_name ?? ''} ${body.family_name ?? ''}`.toLowerCase()
    const person = name.includes('lupe') || name.includes('guadalupe') ? findPerson('p2') : undefined
    return page(
      person ? [{ person: personRow(person), score: 0.7, reasons: [{ code: 'nickname' }, { code: 'surname_missing' }] }] : [],
    )
  }),
  on('GET', '/api/v1/people/:id/shared-contacts', ({ id }) =>
    page(id === 'p3' ? [{ id: 'p4', display_name: 'Tomás Ajanel', shares: ['phone'] }] : []),
  ),
  on('GET', '/api/v1/people/:id/merges', ({ id }) => page([...merges.values()].filter((merge) => merge.survivor_id === id))),
  on('POST', '/api/v1/people/:id/merges', ({ id, body }) => {
    removePerson(body.other_id)
    const merge = {
      id: `m${merges.size + 1}`,
      survivor_id: id,
      merged_id: body.other_id,
      merged_at: new Date().toISOString(),
      undo_until: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    }
    merges.set(merge.id, merge)
    return { status: 201, body: merge }
  }),
  on('POST', '/api/v1/people/merges/:id/undo', ({ id }) => {
    const merge = merges.get(id)
    if (!merge) return notFound()
    returnPerson(merge.merged_id)
    merges.delete(id)
    return { body: merge }
  }),
]
