import { notFound, on, page, problem } from './http.ts'
import { cardOf } from './people.ts'

// biome-ignore lint/suspicious/noExplicitAny: invented plans take any shape a form sends
type Loose = any

const zone = 'America/Los_Angeles'
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const at = (hour: number) => new Date(new Date().setHours(hour, 0, 0, 0)).toISOString()

const plan = (id: string, person: string, more: Loose = {}) => ({
  id,
  version: 1,
  person_id: person,
  committee_id: 'c1',
  liaison_user_id: '11111111-0000-4000-8000-000000000001',
  state: 'active',
  cadence: 'weekly',
  language: 'es',
  channel: 'call',
  best_time: { days: [], from: '18:00', to: '20:00', timezone: zone },
  next_on: day(0),
  ends_on: day(80),
  missed_in_a_row: 0,
  consented: true,
  ...more,
})
const plans: Loose[] = [
  plan('l1', 'p3', { missed_in_a_row: 2, next_on: day(-1), note: 'Si no contesta, preguntar a su hermana.' }),
  plan('l2', 'p8', { next_on: day(-3), channel: 'whatsapp', best_time: { timezone: zone } }),
  plan('l3', 'p12', { cadence: 'daily', language: 'en' }),
  plan('l4', 'p20', { cadence: 'monthly', channel: 'in_person', best_time: { timezone: zone } }),
]
const checkIns: Loose[] = [
  { id: 'h1', plan_id: 'l1', outcome: 'no_answer', needs: [], mine: false, at: new Date(Date.now() - 86_400_000).toISOString() },
  {
    id: 'h2',
    plan_id: 'l2',
    outcome: 'reached_needs',
    needs: ['ride', 'food'],
    note: 'Tiene cita el lunes.',
    mine: true,
    at: new Date(Date.now() - 9 * 86_400_000).toISOString(),
  },
]
const need = (id: string, person: string, kind: string, state: string, more: Loose = {}) => ({
  id,
  version: 1,
  person_id: person,
  committee_id: 'c1',
  kind,
  state,
  created_at: at(9),
  ...more,
})
const needs: Loose[] = [
  need('n1', 'p8', 'ride', 'needed', { what: 'A la cita del lunes a las 9, desde la 24 y Mission.', needed_by: day(1) }),
  need('n2', 'p8', 'food', 'needed'),
  need('n3', 'p3', 'childcare', 'offered', { offered_by_person_id: 'p5', offered_note: 'Los martes por la tarde.' }),
  need('n4', 'p12', 'interpretation', 'confirmed', { what: 'Mam', needed_by: day(5), offered_by_person_id: 'p2' }),
  need('n5', 'p14', 'rent', 'fulfilled'),
]
const last = (id: string) => checkIns.filter((one) => one.plan_id === id).at(-1)
const find = (all: Loose[], id: string) => all.find((one) => one.id === id)

function change(one: Loose, body: Loose, ifMatch: string | undefined) {
  if (!one) return notFound()
  if (ifMatch !== `"${one.version}"`) return problem(412, 'version_stale')
  Object.assign(one, body, { version: one.version + 1 })
  for (const key of Object.keys(body)) if (body[key] === null) delete one[key]
  return { body: one, etag: one.version }
}

export const care = [
  on('GET', '/api/v1/check-ins/due', () => {
    const due = plans
      .filter((one) => one.state === 'active' && one.next_on <= day(0))
      .sort((a, b) => Number(b.missed_in_a_row > 1) - Number(a.missed_in_a_row > 1) || a.next_on.localeCompare(b.next_on))
    return page(
      due.map((one) => ({
        id: one.id,
        person: cardOf(one.person_id),
        plan: one,
        overdue: one.next_on < day(0),
        missed_in_a_row: one.missed_in_a_row,
        best_from: one.best_time.from && at(18),
        best_until: one.best_time.to && at(20),
        last_check_in: last(one.id),
      })),
    )
  }),
  on('GET', '/api/v1/people/:id/check-in-plans', ({ id }) => page(plans.filter((one) => one.person_id === id).reverse())),
  on('POST', '/api/v1/people/:id/check-in-plans', ({ id, body }) => {
    const made = plan(`l${plans.length + 1}`, id, { ...body, next_on: body.starts_on ?? day(0) })
    plans.push(made)
    return { status: 201, body: made, etag: 1 }
  }),
  on('PATCH', '/api/v1/check-in-plans/:id', ({ id, body, headers }) => change(find(plans, id), body, headers['if-match'])),
  on('GET', '/api/v1/check-in-plans/:id/check-ins', ({ id }) => page(checkIns.filter((one) => one.plan_id === id).reverse())),
  on('POST', '/api/v1/check-in-plans/:id/check-ins', ({ id, body }) => {
    const one = find(plans, id)
    const made = {
      id: `h${checkIns.length + 1}`,
      plan_id: id,
      needs: [],
      mine: true,
      at: new Date().toISOString(),
      before: { next_on: one.next_on, missed_in_a_row: one.missed_in_a_row, state: one.state },
      ...body,
    }
    checkIns.push(made)
    const missed = body.outcome === 'no_answer' || body.outcome === 'left_message'
    one.missed_in_a_row = missed ? one.missed_in_a_row + 1 : 0
    one.next_on = body.next_on ?? day(missed ? 1 : 7)
    if (body.outcome === 'declined') one.state = 'ended'
    for (const kind of body.needs ?? [])
      needs.push(need(`n${needs.length + 1}`, one.person_id, kind, 'needed', { check_in_id: made.id }))
    return { status: 201, body: { id: made.id, check_in: made, plan: one } }
  }),
  on('DELETE', '/api/v1/check-in-plans/:id/check-ins/:child', ({ id, child }) => {
    Object.assign(find(plans, id), find(checkIns, child).before)
    checkIns.splice(checkIns.indexOf(find(checkIns, child)), 1)
    for (const gone of needs.filter((one) => one.check_in_id === child)) needs.splice(needs.indexOf(gone), 1)
    return { status: 204 }
  }),
  on('GET', '/api/v1/support-needs', ({ query }) => {
    const wanted = ['state', 'kind', 'person_id', 'committee_id'] as const
    return page(needs.filter((one) => wanted.every((key) => !query.get(key) || one[key] === query.get(key))))
  }),
  on('POST', '/api/v1/support-needs', ({ body }) => {
    const made = need(`n${needs.length + 1}`, body.person_id, body.kind, 'needed', body)
    needs.push(made)
    return { status: 201, body: made, etag: 1 }
  }),
  on('PATCH', '/api/v1/support-needs/:id', ({ id, body, headers }) => change(find(needs, id), body, headers['if-match'])),
]
