import { notFound, on, page, problem } from './http.ts'
import { find, matching, row } from './people.ts'

// biome-ignore lint/suspicious/noExplicitAny: an invented server keeps what a form sends
type Loose = any
type Kept = { id: string; version: number; owner: string; [field: string]: Loose }

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const everybody = () => matching({ get: () => undefined })
const number = (person: Loose) => Number(String(person.id).replace(/\D/g, '')) || 0

function fits(person: Loose, criterion: Loose): boolean {
  switch (criterion.kind) {
    case 'words':
      return matching({ get: (name) => (name === 'q' ? criterion.text : undefined) }).includes(person)
    case 'tags':
      return criterion.values.some((tag: string) => person.tags.some((had: string) => fold(had) === fold(tag)))
    case 'skills':
      return criterion.values.some((skill: string) => (person.skills ?? []).includes(skill))
    case 'languages':
      return criterion.values.some((tag: string) => person.languages_spoken.includes(tag))
    case 'postal_codes':
      return criterion.values.includes(person.postal_addresses[0]?.postal_code)
    case 'committees':
      return criterion.as === 'member' ? number(person) % 11 === 0 : true
    case 'attendance':
      return number(person) % 6 === 0
    case 'contact':
      return criterion.when === 'within' ? number(person) % 3 === 0 : number(person) % 3 !== 0
    default:
      return (number(person) % 4 === 0) === (criterion.state === 'given')
  }
}

const turned = (not: boolean | undefined, so: boolean) => (not ? !so : so)
const joined = (match: string, parts: boolean[]) => (match === 'any' ? parts.some(Boolean) : parts.every(Boolean))
const found = (definition: Loose) =>
  everybody().filter((person) =>
    joined(
      definition.match,
      definition.groups.map((group: Loose) =>
        turned(
          group.not,
          joined(
            group.match,
            group.criteria.map((criterion: Loose) => turned(criterion.not, fits(person, criterion))),
          ),
        ),
      ),
    ),
  )

const one = (...criteria: Loose[]) => ({ version: 1, match: 'all', groups: [{ match: 'all', criteria }] })
const at = '2026-11-18T18:00:00Z'
const kept: Kept[] = [
  {
    id: 's1',
    version: 1,
    owner: 'lucia',
    title: 'Voluntarias del 94110',
    definition: one({ kind: 'tags', values: ['voluntaria'] }, { kind: 'postal_codes', values: ['94110'] }),
    shared: 'mine',
    created_at: at,
    updated_at: at,
  },
  {
    id: 's2',
    version: 1,
    owner: 'sam',
    title: 'Hablan idiomas mayas',
    definition: one({ kind: 'languages', values: ['mam', 'quc', 'kjb'] }),
    shared: 'coalition',
    created_at: at,
    updated_at: at,
  },
]
const view = ({ owner, ...segment }: Kept, user?: string) => ({ ...segment, mine: owner === user })
const withKept = (wanted: string, answer: (segment: Kept) => Loose) => {
  const segment = kept.find(({ id }) => id === wanted)
  return segment ? answer(segment) : notFound()
}

/** Who is on a smart list. */
export const idsOnSegment = (id: string): string[] => {
  const segment = kept.find((segment) => segment.id === id)
  return segment ? found(segment.definition).map((person) => person.id) : []
}

type Change = Kept & { people: string[]; begun: number }
const changes: Change[] = []
const meant = (body: Loose): string[] => body.person_ids ?? idsOnSegment(body.segment_id)
const has = (id: string, { kind, tag }: Loose) =>
  kind === 'care'
    ? number({ id }) % 5 === 0
    : (find(id)?.tags.some((had: string) => fold(had) === fold(tag)) ?? false) === (kind === 'add_tag')

function apply({ kind, tag, people }: Change, back: boolean) {
  if (kind === 'care') return
  for (const id of people) {
    const person = find(id)
    if (!person) continue
    const adds = (kind === 'add_tag') !== back
    person.tags = adds ? [...person.tags, tag] : person.tags.filter((had: string) => fold(had) !== fold(tag))
    person.version += 1
  }
}

function told({ people, begun, owner, ...change }: Change) {
  const progress = Math.min(1, (Date.now() - begun) / 2500)
  const undoing = change.state === 'undoing' || change.state === 'undone'
  return {
    ...change,
    state: progress < 1 ? (undoing ? 'undoing' : 'running') : undoing ? 'undone' : 'done',
    changed: undoing || progress === 1 ? people.length : Math.round(people.length * progress),
    undone: undoing ? Math.round(people.length * progress) : 0,
    kept: 0,
    progress,
    undo_until: progress === 1 && !undoing ? '2026-12-20T18:00:00Z' : undefined,
  }
}

export const segments = [
  on('GET', '/api/v1/segments', ({ query, user }) =>
    page(
      kept
        .filter(({ owner, shared }) => (query.get('mine') === 'true' ? owner === user : owner !== user && shared !== 'mine'))
        .map((segment) => view(segment, user)),
    ),
  ),
  on('POST', '/api/v1/segments', ({ body, user }) => {
    if (!body.title) return problem(400, 'invalid', [{ pointer: '/title', code: 'required' }])
    const now = new Date().toISOString()
    const segment: Kept = { ...body, id: `s${kept.length + 1}`, version: 1, owner: user ?? '', created_at: now, updated_at: now }
    kept.unshift(segment)
    return { status: 201, body: view(segment, user), etag: 1 }
  }),
  on('POST', '/api/v1/segments/count', ({ body }) => {
    const people = found(body.definition)
    return { body: { total: people.length, items: people.slice(0, 5).map(row) } }
  }),
  on('GET', '/api/v1/segments/:id', ({ id, user }) =>
    withKept(id, (segment) => ({ body: view(segment, user), etag: segment.version })),
  ),
  on('PATCH', '/api/v1/segments/:id', ({ id, body, headers, user }) =>
    withKept(id, (segment) => {
      if (headers['if-match'] !== `"${segment.version}"`) return problem(412, 'version_stale')
      Object.assign(segment, body, { version: segment.version + 1 })
      return { body: view(segment, user), etag: segment.version }
    }),
  ),
  on('DELETE', '/api/v1/segments/:id', ({ id }) => {
    kept.splice(
      kept.findIndex((segment) => segment.id === id),
      1,
    )
    return { status: 204 }
  }),
  on('GET', '/api/v1/segments/:id/people', ({ id, query }) =>
    withKept(id, ({ definition }) => {
      const people = found(definition)
      const from = Number(query.get('cursor') ?? 0)
      const to = from + Number(query.get('limit') ?? 50)
      return page(people.slice(from, to).map(row), people.length, to < people.length ? String(to) : undefined)
    }),
  ),
  on('POST', '/api/v1/bulk-actions/preview', ({ body }) => {
    const ids = meant(body)
    const already = ids.filter((id) => has(id, body)).length
    return { body: { total: ids.length, will_change: ids.length - already, already, left_out: { not_shared: 0 } } }
  }),
  on('POST', '/api/v1/bulk-actions', ({ body, user }) => {
    const ids = meant(body)
    const people = ids.filter((id) => !has(id, body))
    const change: Change = {
      ...body,
      person_ids: undefined,
      id: `b${changes.length + 1}`,
      version: 1,
      owner: user ?? '',
      state: 'running',
      segment_title: kept.find(({ id }) => id === body.segment_id)?.title,
      total: ids.length,
      already: ids.length - people.length,
      left_out: { not_shared: 0 },
      people,
      begun: Date.now(),
      created_at: new Date().toISOString(),
    }
    apply(change, false)
    changes.unshift(change)
    return { status: 202, body: told(change) }
  }),
  on('GET', '/api/v1/bulk-actions', ({ user }) => page(changes.filter(({ owner }) => owner === user).map(told))),
  on('GET', '/api/v1/bulk-actions/:id', ({ id }) => {
    const change = changes.find((one) => one.id === id)
    return change ? { body: told(change) } : notFound()
  }),
  on('POST', '/api/v1/bulk-actions/:id/undo', ({ id }) => {
    const change = changes.find((one) => one.id === id)
    if (!change) return notFound()
    Object.assign(change, { state: 'undoing', begun: Date.now() })
    apply(change, true)
    return { body: told(change) }
  }),
]
