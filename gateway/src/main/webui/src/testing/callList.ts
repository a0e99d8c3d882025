import { HttpResponse, http } from 'msw'
import { server } from './server'

const api = 'http://localhost:8080/api/v1'
const over = ['reached', 'wrong_number', 'do_not_call']

export type LoggedBody = { outcome: string; answer?: string; note?: string; follow_up?: unknown; [more: string]: unknown }
type Entry = { entry_id: string; person_id: string; outcome?: string }

/** A call list of invented people as the server keeps it: hands out the next one, keeps outcomes, takes them back. */
export function keepCallList(people: number, about: { ask?: string; script?: object; note?: string } = {}) {
  const entries: Entry[] = Array.from({ length: people }, (_, at) => ({ entry_id: `e${at}`, person_id: `p${at}` }))
  const logged: LoggedBody[] = []
  const keys: (string | null)[] = []
  let refusing: (() => Response | undefined) | undefined
  const nameOf = (id: string) => `Persona ${Number(id.slice(1)) + 1}`
  const count = (outcome: string) => entries.filter((one) => one.outcome === outcome).length
  const list = () => ({
    id: 'l1',
    version: 1,
    title: 'Reunión',
    committee_id: 'c1',
    script: about.script ?? {},
    ask: about.ask,
    state: 'open',
    mine: true,
    created_at: '2026-11-23T18:00:00Z',
    progress: {
      total: people,
      to_call: entries.filter(({ outcome }) => !outcome).length,
      with_callers: 0,
      reached: count('reached'),
      left_message: count('left_message'),
      no_answer: count('no_answer'),
      call_back: count('call_back'),
      wrong_number: count('wrong_number'),
      do_not_call: count('do_not_call'),
    },
  })
  const turn = ({ entry_id, person_id }: Entry) => ({
    entry_id,
    tries: 0,
    until: '2026-11-23T20:00:00Z',
    person: {
      id: person_id,
      display_name: nameOf(person_id),
      given_name: nameOf(person_id),
      preferred_language: 'es',
      phones: [{ number: `+1510555010${person_id.slice(1)}` }],
      consents_channels: [],
    },
  })
  server.use(
    http.get(`${api}/call-lists/l1`, () => HttpResponse.json(list(), { headers: { ETag: '"1"' } })),
    http.get(`${api}/committees/c1/memberships`, () => HttpResponse.json({ items: [] })),
    http.post(`${api}/call-lists/l1/turns`, () => {
      const next = entries.find(({ outcome }) => !outcome)
      return next
        ? HttpResponse.json(turn(next), { status: 201 })
        : HttpResponse.json({ code: 'call_list_is_done' }, { status: 409 })
    }),
    http.delete(`${api}/call-lists/l1/turns/:entry`, ({ params }) => {
      const [entry] = entries.splice(
        entries.findIndex(({ entry_id }) => entry_id === params.entry),
        1,
      )
      if (entry) entries.push(entry)
      return new HttpResponse(null, { status: 204 })
    }),
    http.post(`${api}/call-lists/l1/entries/:entry/outcomes`, async ({ params, request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      const refusal = refusing?.()
      if (refusal) return refusal
      const body = (await request.json()) as LoggedBody
      const entry = entries.find(({ entry_id }) => entry_id === params.entry)
      if (entry) entry.outcome = body.outcome
      logged.push(body)
      return HttpResponse.json({ id: `v-${params.entry}`, ...body }, { status: 201, headers: { ETag: '"1"' } })
    }),
    http.delete(`${api}/people/:person/conversations/:conversation`, ({ params }) => {
      const entry = entries.find(({ entry_id }) => `v-${entry_id}` === params.conversation)
      if (entry) entry.outcome = undefined
      return new HttpResponse(null, { status: 204 })
    }),
  )
  return {
    logged,
    keys,
    done: () => entries.filter(({ outcome }) => outcome && over.includes(outcome)).length,
    /** What the next outcomes are answered with instead; undefined answers as usual. */
    refuse: (answer: () => Response | undefined) => {
      refusing = answer
    },
  }
}
