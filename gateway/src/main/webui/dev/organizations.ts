import { type Answer, notFound, on, page, problem } from './http.ts'

// biome-ignore lint/suspicious/noExplicitAny: invented organizations take any shape a form sends
type Loose = any

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

const made = (id: string, name: string, type: string, stage: string, more: Loose = {}) => ({
  id,
  version: 1,
  name,
  type,
  stage,
  languages: ['es'],
  public_listing: false,
  service_area: [],
  capacities: [],
  mine: true,
  ...more,
})
const all: Loose[] = [
  made('o1', 'Parroquia San Pedro', 'faith_community', 'active', {
    public_listing: true,
    languages: ['es', 'en', 'mam'],
    service_area: ['94110', 'Mission'],
    capacities: ['space', 'interpreters', 'una cocina grande'],
    website: 'https://sanpedro.example.org/',
    phone: '+14155550142',
    email: 'oficina@sanpedro.example.org',
    address_line: '24th St 3250',
    tax_status: 'c3',
    representative_person_id: 'p2',
    mou_signed_on: day(-200),
    mou_review_on: day(165),
  }),
  made('o2', 'Sindicato de Limpieza Local 87', 'labor_union', 'meeting', { tax_status: 'union' }),
  made('o3', 'Panadería La Unión', 'small_business', 'contacted', { address_line: '24th St 2901', next_visit_on: day(-1) }),
  made('o4', 'Taquería El Farolito de la Misión y Compañía', 'small_business', 'prospect', {
    address_line: '24th St 2950',
    next_visit_on: day(0),
  }),
  made('o5', 'Clínica de la Raza', 'health', 'screened', { mine: false }),
  made('o6', 'Lavandería Sol', 'small_business', 'declined'),
]
const moves: Loose[] = [
  { id: 'm1', organization_id: 'o1', from_stage: 'prospect', to_stage: 'contacted', at: ago(90), mine: true },
  {
    id: 'm2',
    organization_id: 'o1',
    from_stage: 'contacted',
    to_stage: 'active',
    at: ago(60),
    mine: false,
    note: 'El padre ya nos conoce.',
  },
]
const votes: Loose[] = [
  { id: 'v1', organization_id: 'o2', vote: 'yes', reason: 'Deciden en asamblea.', at: ago(2), mine: false },
  { id: 'v2', organization_id: 'o2', vote: 'abstain', at: ago(1), mine: false },
]
const pledges: Loose[] = [
  {
    id: 'g1',
    version: 1,
    organization_id: 'o1',
    organization_name: 'Parroquia San Pedro',
    kind: 'sanctuary_congregation',
    signed_on: day(-300),
    public_listing: true,
    evidence: 'https://sanpedro.example.org/carta.pdf',
    renew_on: day(20),
  },
]
const visits: Loose[] = [
  {
    id: 's1',
    organization_id: 'o3',
    at: ago(8),
    mine: true,
    pitch: 'fourth_amendment_workplace',
    answer: 'interested',
    note: 'Volver cuando esté la dueña, después de las 3.',
  },
]
const links: Loose[] = [{ id: 'k1', organization_id: 'o1', person_id: 'p2', role: 'párroco' }]

const find = (id: string) => all.find((one) => one.id === id)
const of = (rows: Loose[], id: string) => rows.filter((one) => one.organization_id === id).reverse()
const add = (rows: Loose[], letter: string, id: string, body: Loose) => {
  const row = { id: `${letter}${rows.length + 1}`, version: 1, organization_id: id, at: ago(0), mine: true, ...body }
  rows.push(row)
  return { status: 201, body: row, etag: 1 }
}
const drop = (rows: Loose[], child: string) => {
  rows.splice(
    rows.findIndex(({ id }) => id === child),
    1,
  )
  return { status: 204 }
}
const change = (one: Loose, body: Loose, ifMatch?: string): Answer => {
  if (!one) return notFound()
  if (ifMatch !== `"${one.version}"`) return problem(412, 'version_stale')
  Object.assign(one, body, { version: one.version + 1 })
  return { body: one, etag: one.version }
}

export const organizations = [
  on('GET', '/api/v1/organizations', ({ query }) => {
    const q = (query.get('q') ?? '').toLowerCase()
    return page(
      all.filter(
        (one) =>
          (!query.get('type') || one.type === query.get('type')) &&
          (!query.get('stage') || one.stage === query.get('stage')) &&
          `${one.name} ${one.address_line ?? ''}`.toLowerCase().includes(q),
      ),
    )
  }),
  on('POST', '/api/v1/organizations', ({ body }) => {
    const organization = made(`o${all.length + 1}`, body.name, body.type, 'prospect', body)
    all.push(organization)
    return { status: 201, body: organization, etag: 1 }
  }),
  on('GET', '/api/v1/organizations/to-visit', () =>
    page(
      all
        .filter((one) => one.next_visit_on)
        .sort((a, b) => a.next_visit_on.localeCompare(b.next_visit_on))
        .map((organization) => ({ id: organization.id, organization, last_visit: of(visits, organization.id)[0] })),
    ),
  ),
  on('GET', '/api/v1/organizations/pledges', () =>
    page(pledges.filter((one) => !one.withdrawn_at && one.renew_on && one.renew_on <= day(60))),
  ),
  on('GET', '/api/v1/organizations/:id', ({ id }) => (find(id) ? { body: find(id), etag: find(id).version } : notFound())),
  on('PATCH', '/api/v1/organizations/:id', ({ id, body, headers }) => change(find(id), body, headers['if-match'])),
  on('DELETE', '/api/v1/organizations/:id', ({ id }) => drop(all, id)),
  on('GET', '/api/v1/organizations/:id/moves', ({ id }) => page(of(moves, id))),
  on('POST', '/api/v1/organizations/:id/moves', ({ id, body, headers }) => {
    const from_stage = find(id)?.stage
    const changed = change(find(id), { stage: body.stage }, headers['if-match'])
    return changed.status ? changed : add(moves, 'm', id, { from_stage, to_stage: body.stage, note: body.note })
  }),
  on('POST', '/api/v1/organizations/:id/moves/:child/undo', ({ id, child }) => {
    const move = moves.find((one) => one.id === child)
    Object.assign(find(id), { stage: move.from_stage, version: find(id).version + 1 })
    move.undone_at = ago(0)
    return { body: move }
  }),
  on('GET', '/api/v1/organizations/:id/screening', ({ id }) => {
    const count = (vote: string) => of(votes, id).filter((one) => one.vote === vote).length
    const [yes, no, abstain] = [count('yes'), count('no'), count('abstain')]
    const open = ['prospect', 'contacted', 'meeting'].includes(find(id)?.stage)
    return { body: { id, yes, no, abstain, threshold: '2/3', passes: yes > 0 && 3 * yes >= 2 * (yes + no), open } }
  }),
  on('GET', '/api/v1/organizations/:id/screening/votes', ({ id }) => page(of(votes, id))),
  on('POST', '/api/v1/organizations/:id/screening/votes', ({ id, body }) => {
    const before = of(votes, id).find(({ mine }) => mine)
    if (before) drop(votes, before.id)
    return add(votes, 'v', id, body)
  }),
  on('DELETE', '/api/v1/organizations/:id/screening/votes/:child', ({ child }) => drop(votes, child)),
  on('GET', '/api/v1/organizations/:id/pledges', ({ id }) => page(of(pledges, id))),
  on('POST', '/api/v1/organizations/:id/pledges', ({ id, body }) =>
    add(pledges, 'g', id, { ...body, organization_name: find(id).name }),
  ),
  on('PATCH', '/api/v1/organizations/:id/pledges/:child', ({ child, body: { withdrawn, ...body }, headers }) =>
    change(
      pledges.find((one) => one.id === child),
      withdrawn === undefined ? body : { ...body, withdrawn_at: withdrawn ? ago(0) : undefined },
      headers['if-match'],
    ),
  ),
  on('GET', '/api/v1/organizations/:id/visits', ({ id }) => page(of(visits, id))),
  on('POST', '/api/v1/organizations/:id/visits', ({ id, body }) => {
    Object.assign(find(id), { next_visit_on: body.next_visit_on, version: find(id).version + 1 })
    return add(visits, 's', id, body)
  }),
  on('DELETE', '/api/v1/organizations/:id/visits/:child', ({ child }) => drop(visits, child)),
  on('GET', '/api/v1/organizations/:id/affiliations', ({ id }) => page(of(links, id))),
  on('POST', '/api/v1/organizations/:id/affiliations', ({ id, body }) => add(links, 'k', id, body)),
  on('DELETE', '/api/v1/organizations/:id/affiliations/:child', ({ child }) => drop(links, child)),
]
