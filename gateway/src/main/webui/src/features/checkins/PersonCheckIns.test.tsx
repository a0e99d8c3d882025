import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { inDays } from '../../core/days'
import { server } from '../../testing/server'
import { lucia, show } from '../../testing/show'
import { PersonCheckIns } from './PersonCheckIns'

const api = 'http://localhost:8080/api/v1'
const rosa = {
  id: 'p1',
  display_name: 'Rosa',
  preferred_language: 'es',
  phones: [{ number: '+14155550101' }],
  committee_ids: ['c1'],
}

function keep(...plans: object[]) {
  const asked: { method: string; ifMatch: string | null; body: Record<string, unknown> }[] = []
  const note = async (request: Request) => {
    const body = (await request.json()) as Record<string, unknown>
    asked.push({ method: request.method, ifMatch: request.headers.get('If-Match'), body })
    return body
  }
  server.use(
    http.get(`${api}/people/p1/check-in-plans`, () => HttpResponse.json({ items: plans })),
    http.get(`${api}/committees`, () => HttpResponse.json({ items: [] })),
    http.get(`${api}/committees/c1/memberships`, () => HttpResponse.json({ items: [] })),
    http.post(`${api}/people/p1/check-in-plans`, async ({ request }) => {
      plans.push({
        id: 'l1',
        version: 1,
        person_id: 'p1',
        state: 'active',
        missed_in_a_row: 0,
        consented: true,
        next_on: inDays(0),
        ...(await note(request)),
      })
      return HttpResponse.json(plans.at(-1), { status: 201 })
    }),
    http.patch(`${api}/check-in-plans/l1`, async ({ request }) =>
      HttpResponse.json(Object.assign(plans[0] ?? {}, await note(request), { version: 2 })),
    ),
  )
  return asked
}

const plan = {
  id: 'l1',
  version: 1,
  person_id: 'p1',
  liaison_user_id: lucia.user_id,
  state: 'active',
  cadence: 'weekly',
  language: 'es',
  channel: 'call',
  best_time: { timezone: 'UTC' },
  next_on: '2026-11-30',
  ends_on: '2027-02-01',
  missed_in_a_row: 0,
  consented: true,
}

describe('check-ins on the page of a person', () => {
  let asked: ReturnType<typeof keep>
  beforeEach(() => {
    asked = keep()
  })

  it('makes a plan in two taps with what is sensible', async () => {
    const { user } = await show(<PersonCheckIns person={rosa} />)
    await user.click(await screen.findByRole('button', { name: 'Planear llamadas' }))
    const dialog = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Qué aceptó la persona' })).not.toHaveValue(''))
    await user.click(dialog.getByRole('button', { name: 'Empezar' }))
    expect(await screen.findByText('Alguien va a estar pendiente de Rosa.')).toBeVisible()
    expect(asked[0]?.body).toMatchObject({
      cadence: 'weekly',
      channel: 'call',
      language: 'es',
      liaison_user_id: lucia.user_id,
      committee_id: 'c1',
      starts_on: inDays(0),
      ends_on: inDays(90),
      consent: {
        wording: 'Acepto que me contacten de vez en cuando para saber cómo estoy. Puedo retirarlo cuando quiera.',
        source: 'in_person',
      },
    })
    expect(await screen.findByText('Cada semana · Llamada · Español')).toBeVisible()
  })

  it('asks for no second consent where one holds', async () => {
    const agreed = { ...rosa, consents: [{ purpose: 'contact', channel: 'call' }] }
    const { user } = await show(<PersonCheckIns person={agreed} />)
    await user.click(await screen.findByRole('button', { name: 'Planear llamadas' }))
    expect(await screen.findByText('Ya hay un consentimiento para este medio.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Empezar' }))
    await waitFor(() => expect(asked[0]?.body).not.toHaveProperty('consent'))
  })

  it('says which field is not right', async () => {
    server.use(
      http.post(`${api}/people/p1/check-in-plans`, () =>
        HttpResponse.json({ code: 'invalid', violations: [{ pointer: '/ends_on', code: 'in_the_past' }] }, { status: 400 }),
      ),
    )
    const { user } = await show(<PersonCheckIns person={rosa} />, { language: 'en' })
    await user.click(await screen.findByRole('button', { name: 'Plan check-ins' }))
    await user.click(await screen.findByRole('button', { name: 'Begin' }))
    expect(await screen.findByText('Choose a day that is still to come.')).toBeVisible()
  })

  it('pauses with the version that was seen, and takes it up again', async () => {
    asked = keep({ ...plan })
    const { user } = await show(<PersonCheckIns person={rosa} />)
    await user.click(await screen.findByRole('button', { name: 'Pausar' }))
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
    await waitFor(() =>
      expect(asked).toEqual([
        { method: 'PATCH', ifMatch: '"1"', body: { state: 'paused' } },
        { method: 'PATCH', ifMatch: '"2"', body: { state: 'active' } },
      ]),
    )
  })

  it('says when a consent was withdrawn', async () => {
    keep({ ...plan, consented: false })
    await show(<PersonCheckIns person={rosa} />)
    expect(await screen.findByText(/El consentimiento se retiró/)).toBeVisible()
  })
})
