import { hasANumber } from '../src/core/people/aNumber.ts'
import { saidWith } from './conversations.ts'
import { type Answer, notFound, on, page, problem } from './http.ts'

type Consent = { id: string; purpose: string; channel: string; given_at: string; withdrawn_at?: string; source?: string }
// biome-ignore lint/suspicious/noExplicitAny: invented people take any shape a form sends
type Person = { id: string; version: number; consents: Consent[]; [field: string]: any }

const given = [
  'María',
  'José',
  'Guadalupe',
  'Ximena',
  'Tomás',
  'Rosa',
  'Ángel',
  'Nayeli',
  'Wilmer',
  'Catalina',
  'Pascual',
  'Marisol',
  'Esteban',
]
const family = [
  'Núñez Ajanel',
  'Hernández',
  'Chávez Ordóñez',
  'Ixcoy',
  'Peña',
  'Domingo Mateo',
  'Reyes',
  'Alonzo',
  'Güitrón',
  'Sánchez Pop',
]
const languages = ['es', 'es', 'mam', 'en', 'quc', 'es', 'kjb']
const tags = ['voluntaria', 'conductor', 'taller-2026', 'iglesia', 'sindicato']
const places = [
  ['San Francisco', '94110'],
  ['San Francisco', '94112'],
  ['Daly City', '94014'],
]

const all: Person[] = Array.from({ length: 640 }, (_, n) => {
  const [locality, postal_code] = places[n % places.length] ?? []
  const given_name = given[n % given.length]
  const family_name = family[(n * 7) % family.length]
  return {
    id: `p${n}`,
    version: 1,
    given_name,
    family_name,
    alias: n % 9 === 0 ? 'Lupita' : undefined,
    preferred_language: languages[n % languages.length],
    languages_spoken: [languages[n % languages.length], 'es'].filter((tag, at, list) => list.indexOf(tag) === at),
    phones: n % 5 === 4 ? [] : [{ number: `+1415555${String(1000 + n).slice(-4)}`, type: 'mobile', primary: true }],
    emails: n % 3 === 0 ? [{ address: `persona${n}@example.org`, primary: true }] : [],
    postal_addresses: [{ locality, postal_code }],
    tags: n % 2 ? [tags[n % tags.length]] : [],
    skills: [],
    note: n === 3 ? 'Prefiere que la llamen por la tarde.' : undefined,
    consents:
      n % 4 ? [] : [{ id: `k${n}`, purpose: 'contact', channel: 'call', given_at: '2026-10-12T18:00:00Z', source: 'in_person' }],
    committee_ids: ['c1'],
    created_at: '2026-11-01T10:00:00Z',
    ...(n === 1 && {
      interpreter_needed: true,
      availability: { times: ['saturday_morning', 'saturday_afternoon', 'saturday_evening'], remark: 'Si hay guardería' },
      safe_contact: {
        channels: ['call', 'signal'],
        times: ['monday_evening', 'friday_evening'],
        never_leave_message: true,
        never_say_where_from: true,
        remark: 'Contesta su cuñado',
      },
    }),
  }
})

const gone = new Map<string, Person>()
/** `me` is whoever is logged in: the first of them. */
export const find = (id: string) => all.find((one) => one.id === (id === 'me' ? 'p1' : id))
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
export const nameOf = (person: Person) =>
  [person.given_name, person.additional_name, person.family_name].filter(Boolean).join(' ') ||
  person.alias ||
  person.phones[0]?.number ||
  ''
const view = (person: Person) => ({ ...person, display_name: nameOf(person), may_change: person.id !== 'p20' })
export const row = (person: Person) => ({
  ...view(person),
  phone: person.phones[0]?.number,
  email: person.emails[0]?.address,
  postal_code: person.postal_addresses[0]?.postal_code,
  locality: person.postal_addresses[0]?.locality,
})

/** What other invented things show of a person. */
export function cardOf(id: string) {
  const person = find(id)
  return person ? row(person) : { id, display_name: id }
}

export const findPerson = find
// biome-ignore lint/suspicious/noExplicitAny: as above
export const personRow = (person: any) => row(person)
export const removePerson = (id: string) => {
  const person = find(id)
  if (person) {
    all.splice(all.indexOf(person), 1)
    gone.set(id, person)
  }
}
export const returnPerson = (id: string) => {
  const person = gone.get(id)
  if (person && !find(id)) all.unshift(person)
}

function violationsOf(body: Person) {
  const found = []
  if (hasANumber(body.note ?? '')) found.push({ pointer: '/note', code: 'a_number' })
  for (const [at, phone] of (body.phones ?? []).entries()) {
    if (String(phone.number).replace(/\D/g, '').length < 10) found.push({ pointer: `/phones/${at}/number`, code: 'not_a_phone' })
  }
  for (const [at, email] of (body.emails ?? []).entries()) {
    if (!/.+@.+\..+/.test(email.address)) found.push({ pointer: `/emails/${at}/address`, code: 'not_an_email' })
  }
  return found
}

function withPerson(id: string, answer: (person: Person) => Answer) {
  const person = find(id)
  return person ? answer(person) : notFound()
}

/** Those whom a filter finds, as the search would. */
export function matching(query: { get: (name: string) => string | null | undefined }) {
  const words = fold(query.get('q') ?? '').split(/\s+/)
  return all.filter((person) => {
    const text = fold(
      `${nameOf(person)} ${person.alias ?? ''} ${person.phones[0]?.number ?? ''} ${person.emails[0]?.address ?? ''}`,
    )
    return (
      words.every((word) => text.includes(word)) &&
      (!query.get('language') || person.languages_spoken.includes(query.get('language'))) &&
      (!query.get('tag') || person.tags.includes(query.get('tag'))) &&
      (!query.get('postal_code') || person.postal_addresses[0]?.postal_code === query.get('postal_code'))
    )
  })
}

export const people = [
  on('GET', '/api/v1/people', ({ query }) => {
    const found = matching(query)
    const from = Number(query.get('cursor') ?? 0)
    const to = from + Number(query.get('limit') ?? 50)
    return page(found.slice(from, to).map(row), found.length, to < found.length ? String(to) : undefined)
  }),
  on('POST', '/api/v1/people', ({ body }) => {
    const violations = violationsOf(body)
    if (violations.length) return problem(400, 'invalid', violations)
    const person: Person = {
      tags: [],
      phones: [],
      emails: [],
      postal_addresses: [],
      languages_spoken: [],
      ...body,
      id: `p${all.length}`,
      version: 1,
      committee_ids: ['c1'],
    }
    person.consents = (body.consents ?? []).map((one: Consent, at: number) => ({
      ...one,
      id: `k${all.length}-${at}`,
      given_at: new Date().toISOString(),
    }))
    all.unshift(person)
    return { status: 201, body: view(person), etag: 1 }
  }),
  on('POST', '/api/v1/people/cards', ({ body }) => page(body.ids.map(find).filter(Boolean).map(row))),
  on('GET', '/api/v1/people/me/copy', () =>
    withPerson('me', (person) => ({
      body: { record: person },
      headers: { 'Content-Disposition': 'attachment; filename="vecindad.json"' },
    })),
  ),
  on('GET', '/api/v1/people/:id', ({ id }) => withPerson(id, (person) => ({ body: view(person), etag: person.version }))),
  on('PATCH', '/api/v1/people/:id', ({ id, body, headers }) =>
    withPerson(id, (person) => {
      if (headers['if-match'] !== `"${person.version}"`) return problem(412, 'version_stale')
      const violations = violationsOf(body)
      if (violations.length) return problem(400, 'invalid', violations)
      Object.assign(person, body, { version: person.version + 1 })
      return { body: view(person), etag: person.version }
    }),
  ),
  on('DELETE', '/api/v1/people/:id', ({ id }) =>
    withPerson(id, (person) => {
      all.splice(all.indexOf(person), 1)
      gone.set(id, person)
      return { status: 204 }
    }),
  ),
  on('POST', '/api/v1/people/:id/restoration', ({ id }) => {
    const person = gone.get(id)
    if (!person) return notFound()
    all.unshift(person)
    return { body: view(person), etag: person.version }
  }),
  on('POST', '/api/v1/people/:id/erasure', ({ id }) => {
    const person = find(id)
    if (person) all.splice(all.indexOf(person), 1)
    return { status: 204 }
  }),
  on('GET', '/api/v1/people/:id/timeline', ({ id }) =>
    page([
      ...saidWith(id).map(({ happened_at, ...conversation }) => ({ at: happened_at, kind: 'talked', conversation })),
      {
        at: '2026-11-20T18:00:00Z',
        kind: 'signed_up',
        status: 'attended',
        event_id: 'e1',
        event_title: { es: 'Taller Conoce tus derechos' },
      },
      {
        at: '2026-11-12T18:00:00Z',
        kind: 'joined',
        committee_id: 'c1',
        committee_name: 'Comité de Defensa del Barrio Mission',
        role: 'observer',
      },
      { at: '2026-11-02T10:00:00Z', kind: 'consented', purpose: 'contact', channel: 'call' },
      { at: '2026-11-01T10:00:00Z', kind: 'added' },
    ]),
  ),
  on('POST', '/api/v1/people/:id/consents', ({ id, body }) =>
    withPerson(id, (person) => {
      const consent = { ...body, id: `k${person.consents.length}-${Date.now()}`, given_at: new Date().toISOString() }
      person.consents.push(consent)
      return { status: 201, body: consent }
    }),
  ),
  on('POST', '/api/v1/people/:id/consents/:child/withdrawal', ({ id, child }) =>
    withPerson(id, (person) => {
      const consent = person.consents.find((one) => one.id === child)
      if (!consent) return notFound()
      consent.withdrawn_at = new Date().toISOString()
      return { body: consent }
    }),
  ),
]
