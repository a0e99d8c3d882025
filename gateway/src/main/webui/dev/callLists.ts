import { converse, saidWith } from './conversations.ts'
import { notFound, on, page, problem } from './http.ts'
import { find, matching, nameOf } from './people.ts'
import { idsOnSegment } from './segments.ts'

// biome-ignore lint/suspicious/noExplicitAny: an invented server keeps what a form sends
type Loose = any
type Entry = {
  entry_id: string
  person_id: string
  outcome?: string
  tries: number
  with?: string
  packed?: boolean
  call_back_at?: string
}
type CallList = { id: string; version: number; title: string; by: string; entries: Entry[]; [field: string]: Loose }

const over = ['reached', 'wrong_number', 'do_not_call']
const outcomes = ['reached', 'left_message', 'no_answer', 'call_back', 'wrong_number', 'do_not_call']
const lists: CallList[] = []

function begin(body: Loose, by: string, ids: string[]): CallList {
  const id = `l${lists.length + 1}`
  const people = ids.flatMap((one) => find(one) ?? [])
  const kept = people.filter(({ phones, do_not_call }) => phones.length > 0 && !do_not_call)
  const list: CallList = {
    script: {},
    ...body,
    id,
    version: 1,
    by,
    state: 'open',
    created_at: new Date().toISOString(),
    entries: kept.map((person) => ({ entry_id: `${id}-${person.id}`, person_id: person.id, tries: 0 })),
    left_out: {
      no_phone: people.filter(({ phones }) => phones.length === 0).length,
      do_not_call: people.filter(({ do_not_call }) => do_not_call).length,
    },
  }
  lists.unshift(list)
  return list
}

function first() {
  if (lists.length > 0) return
  const script = {
    es: 'Hola {nombre}, te llamo del comité de tu barrio. ¿Tienes dos minutos?\n\nEl jueves a las siete nos reunimos en la parroquia de San Antonio: vamos a repartir los turnos de diciembre y habrá cena.',
    en: 'Hi {name}, I am calling from your neighborhood committee. Do you have two minutes?\n\nWe meet on Thursday at seven at San Antonio parish: we share out the turns of December, and there is dinner.',
  }
  const ids = Array.from({ length: 24 }, (_, at) => `p${at + 60}`)
  const other = begin({ title: 'Taller «Conoce tus derechos»', committee_id: 'c1', script }, 'rosa', ids)
  for (const entry of other.entries.slice(0, 7)) Object.assign(entry, { outcome: 'reached', tries: 1 })
  const mine = begin(
    {
      title: 'Reunión del jueves',
      committee_id: 'c1',
      script,
      ask: '¿Vienes a la reunión del jueves?',
      hand_off_note: 'Por la tarde contestan más. Muchos preguntan por cuidado de niños: sí hay.',
    },
    'lucia',
    ['p3', ...Array.from({ length: 14 }, (_, at) => `p${at + 10}`)],
  )
  const [, ...rest] = mine.entries
  for (const [at, outcome] of ['reached', 'no_answer', 'left_message', 'wrong_number'].entries())
    Object.assign(rest[at] ?? {}, { outcome, tries: 1 })
}

const view = ({ entries, by, ...list }: CallList, user?: string) => ({
  ...list,
  mine: by === user,
  progress: {
    total: entries.length,
    to_call: entries.filter((one) => !one.outcome && !one.with).length,
    with_callers: entries.filter((one) => one.with).length,
    ...Object.fromEntries(outcomes.map((code) => [code, entries.filter(({ outcome }) => outcome === code).length])),
  },
})

function turnOf({ entry_id, person_id, tries }: Entry) {
  const person = find(person_id)
  return {
    body: {
      entry_id,
      tries,
      until: new Date(Date.now() + 900_000).toISOString(),
      person: {
        id: person_id,
        display_name: person && nameOf(person),
        given_name: person?.given_name,
        preferred_language: person?.preferred_language,
        languages_spoken: person?.languages_spoken,
        phones: person?.phones.filter(({ wrong }: Loose) => !wrong),
        consents_channels: ['call'],
        last_conversation: saidWith(person_id)[0],
      },
    },
    status: 201,
  }
}

const withList = (wanted: string, answer: (list: CallList) => Loose) => {
  first()
  const list = lists.find(({ id }) => id === wanted)
  return list ? answer(list) : notFound()
}

export const callLists = [
  on('GET', '/api/v1/call-lists', ({ query, user }) => {
    first()
    return page(lists.filter(({ state }) => state === (query.get('state') ?? state)).map((list) => view(list, user)))
  }),
  on('POST', '/api/v1/call-lists', ({ body: { people, ...body }, user }) => {
    first()
    const members = Array.from({ length: 12 }, (_, at) => `p${at + 1}`)
    const found = people.filter && matching({ get: (name) => people.filter[name] }).map(({ id }) => id)
    const listed = people.segment_id && idsOnSegment(people.segment_id)
    const ids: string[] = people.person_ids ?? listed ?? found ?? members
    if (ids.length > 1000) return problem(409, 'call_list_too_long')
    const list = begin(body, user ?? '', ids)
    return { status: 201, body: view(list, user), etag: 1 }
  }),
  on('POST', '/api/v1/call-lists/preview', ({ body: { people } }) => {
    const listed = people.segment_id && idsOnSegment(people.segment_id)
    const found = people.filter && matching({ get: (name) => people.filter[name] }).map(({ id }) => id)
    const ids: string[] = people.person_ids ?? listed ?? found ?? Array.from({ length: 12 }, (_, at) => `p${at + 1}`)
    const known = ids.flatMap((one) => find(one) ?? [])
    const silent = known.filter(({ do_not_call }) => do_not_call).length
    const phoneless = known.filter(({ phones, do_not_call }) => phones.length === 0 && !do_not_call).length
    return {
      body: { people: known.length - silent - phoneless, left_out: { no_phone: phoneless, do_not_call: silent, not_shared: 0 } },
    }
  }),
  on('GET', '/api/v1/call-lists/:id', ({ id, user }) => withList(id, (list) => ({ body: view(list, user), etag: list.version }))),
  on('PATCH', '/api/v1/call-lists/:id', ({ id, body, headers, user }) =>
    withList(id, (list) => {
      if (headers['if-match'] !== `"${list.version}"`) return problem(412, 'version_stale')
      Object.assign(list, body, { version: list.version + 1 })
      return { body: view(list, user), etag: list.version }
    }),
  ),
  on('POST', '/api/v1/call-lists/:id/turns', ({ id, user }) =>
    withList(id, ({ entries }) => {
      const again = entries.filter((one) => one.outcome && !over.includes(one.outcome) && one.tries < 1)
      const next =
        entries.find((one) => one.with === user && !one.packed) ?? entries.find((one) => !one.outcome && !one.with) ?? again[0]
      if (!next) return problem(409, 'call_list_is_done')
      next.with = user
      return turnOf(next)
    }),
  ),
  on('DELETE', '/api/v1/call-lists/:id/turns/:child', ({ id, child }) =>
    withList(id, ({ entries }) => {
      const at = entries.findIndex(({ entry_id }) => entry_id === child)
      const [entry] = at < 0 ? [] : entries.splice(at, 1)
      if (!entry) return notFound()
      entries.push({ ...entry, with: undefined })
      return { status: 204 }
    }),
  ),
  on('POST', '/api/v1/call-lists/:id/pack', ({ id, body, user }) =>
    withList(id, ({ entries }) => {
      const mine = entries.filter((one) => one.packed && one.with === user)
      const free = entries.filter((one) => !one.outcome && !one.with).slice(0, body.at_most ?? 100)
      const packed = mine.length ? mine : free
      if (packed.length === 0) return problem(409, 'call_list_is_done')
      for (const one of packed) Object.assign(one, { with: user, packed: true })
      const until = new Date(Date.now() + 12 * 3_600_000).toISOString()
      return { status: 201, body: { until, entries: packed.map((one) => turnOf(one).body) } }
    }),
  ),
  on('DELETE', '/api/v1/call-lists/:id/pack', ({ id, user }) =>
    withList(id, ({ entries }) => {
      for (const one of entries) if (one.packed && one.with === user) Object.assign(one, { with: undefined, packed: false })
      return { status: 204 }
    }),
  ),
  on('POST', '/api/v1/call-lists/:id/entries/:child/outcomes', ({ id, child, body, user }) =>
    withList(id, ({ entries }) => {
      const entry = entries.find(({ entry_id }) => entry_id === child)
      if (!entry) return notFound()
      const before = { ...entry }
      const answer = converse(entry.person_id, body, user, () =>
        Object.assign(entry, { outcome: undefined }, before, { with: undefined }),
      )
      if (answer.status === 201) Object.assign(entry, { outcome: body.outcome, tries: entry.tries + 1, with: undefined })
      return answer
    }),
  ),
  on('GET', '/api/v1/call-lists/:id/entries', ({ id, user }) =>
    withList(id, ({ entries }) =>
      page(
        entries.map((one) => {
          const person = find(one.person_id)
          const state = one.with
            ? 'with_caller'
            : one.outcome === 'call_back'
              ? 'call_back'
              : one.outcome && over.includes(one.outcome)
                ? 'done'
                : 'to_call'
          return {
            entry_id: one.entry_id,
            person_id: one.person_id,
            display_name: person && nameOf(person),
            phone: person?.phones[0]?.number,
            preferred_language: person?.preferred_language,
            state,
            outcome: one.outcome,
            tries: one.tries,
            with_me: one.with === user,
          }
        }),
      ),
    ),
  ),
]
