import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import type { Due } from './api'
import { CheckInsScreen } from './CheckInsScreen'

const api = 'http://localhost:8080/api/v1'

const due = (id: string, name: string, more: Partial<Due> = {}, language = 'es'): Due => ({
  id,
  person: { id: `p-${id}`, display_name: name, given_name: name.split(' ')[0], phone: '+14155550101' },
  plan: {
    id,
    version: 1,
    person_id: `p-${id}`,
    liaison_user_id: 'u1',
    state: 'active',
    cadence: 'weekly',
    language,
    channel: 'call',
    best_time: { timezone: 'America/Los_Angeles' },
    next_on: '2026-11-23',
    ends_on: '2027-02-01',
    missed_in_a_row: 0,
    consented: true,
  },
  overdue: false,
  missed_in_a_row: 0,
  ...more,
})

/** Today's list as the server keeps it: what is recorded leaves it, what is taken back returns. */
function keep(...list: Due[]) {
  const recorded: { plan: string; body: Record<string, unknown> }[] = []
  const open = () => list.filter(({ id }) => !recorded.some(({ plan }) => plan === id))
  server.use(
    http.get(`${api}/check-ins/due`, () => HttpResponse.json({ items: open(), total: open().length })),
    http.post(`${api}/check-in-plans/:id/check-ins`, async ({ request, params }) => {
      recorded.push({ plan: String(params.id), body: (await request.json()) as Record<string, unknown> })
      return HttpResponse.json({ id: `c-${params.id}` }, { status: 201 })
    }),
    http.delete(`${api}/check-in-plans/:id/check-ins/:child`, ({ params }) => {
      recorded.splice(
        recorded.findIndex(({ plan }) => plan === params.id),
        1,
      )
      return new HttpResponse(null, { status: 204 })
    }),
  )
  return recorded
}

const press = async (user: Awaited<ReturnType<typeof show>>['user'], name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }))
const now = (name: string) => screen.findByRole('heading', { name, level: 2 })

describe('today’s check-ins', () => {
  let recorded: ReturnType<typeof keep>
  beforeEach(() => {
    recorded = keep(due('a', 'Rosa Domingo', { missed_in_a_row: 2 }), due('b', 'Wilmer Reyes', {}, 'en'))
  })

  it('shows loudly who was missed twice, and says that nobody outside is told', async () => {
    await show(<CheckInsScreen />)
    expect(await now('Rosa Domingo')).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('Sin contacto 2 veces seguidas')
    expect(screen.getByText(/No se avisa a nadie de fuera/)).toBeVisible()
  })

  it('offers neither a call nor a text to who asked for no calls, and keeps the other ways', async () => {
    const silent = due('c', 'Ixchel Tum')
    silent.person = { ...silent.person, do_not_call: true }
    silent.plan = { ...silent.plan, channel: 'whatsapp' }
    keep(silent)
    await show(<CheckInsScreen />)
    expect(await screen.findByRole('link', { name: /WhatsApp/ })).toBeVisible()
    expect(screen.queryByRole('link', { name: /Llamar|Mensaje/ })).not.toBeInTheDocument()
  })

  it('takes one tap for an outcome, brings the next person up, and takes it back', async () => {
    const { user } = await show(<CheckInsScreen />)
    await press(user, 'Hablamos, está bien')
    expect(await now('Wilmer Reyes')).toHaveFocus()
    expect(recorded).toEqual([{ plan: 'a', body: { outcome: 'reached_ok' } }])
    expect(screen.queryByRole('button', { name: /Rosa Domingo/ })).not.toBeInTheDocument()
    await press(user, 'Deshacer')
    expect(await now('Rosa Domingo')).toBeVisible()
    expect(recorded).toEqual([])
  })

  it('takes two taps when something is needed', async () => {
    const { user } = await show(<CheckInsScreen />)
    await press(user, 'Transporte')
    await press(user, 'Hablamos · necesita transporte')
    await waitFor(() => expect(recorded).toEqual([{ plan: 'a', body: { outcome: 'reached_needs', needs: ['ride'] } }]))
  })

  it('writes a neutral text in the language of the person, not of the screen', async () => {
    const { user } = await show(<CheckInsScreen />)
    await press(user, /Wilmer Reyes/)
    await now('Wilmer Reyes')
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Mensaje' })).toHaveAttribute('href', expect.stringContaining('how%20are%20you')),
    )
    expect(screen.getByRole('link', { name: /^Llamar/ })).toHaveAttribute('href', 'tel:+14155550101')
    expect(screen.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute(
      'href',
      expect.stringContaining('https://wa.me/14155550101'),
    )
  })

  it('keeps an A-number out of a note, and goes on with one tap', async () => {
    const { user } = await show(<CheckInsScreen />)
    await user.click(await screen.findByText('Nota, otra fecha o no llamar más'))
    await user.type(screen.getByRole('textbox', { name: 'Nota' }), 'Tiene cita A123456789')
    await press(user, 'No contestó')
    expect(recorded).toEqual([])
    await press(user, 'Quitar el número y guardar')
    await waitFor(() => expect(recorded).toEqual([{ plan: 'a', body: { outcome: 'no_answer', note: 'Tiene cita' } }]))
  })

  it('keeps what was typed when nothing could be saved', async () => {
    const { user } = await show(<CheckInsScreen />)
    server.use(http.post(`${api}/check-in-plans/:id/check-ins`, () => HttpResponse.error()))
    await user.click(await screen.findByText('Nota, otra fecha o no llamar más'))
    await user.type(screen.getByRole('textbox', { name: 'Nota' }), 'llamar a su hermana')
    await press(user, 'Dejé mensaje')
    expect(await screen.findByText(/Lo que escribiste sigue aquí/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Nota' })).toHaveValue('llamar a su hermana')
  })

  it('says in the end how many know that they are not alone', async () => {
    const { user } = await show(<CheckInsScreen />)
    await press(user, 'Hablamos, está bien')
    await now('Wilmer Reyes')
    await press(user, 'No contestó')
    expect(await screen.findByText('2 personas saben que no están solas.')).toBeVisible()
  })

  it('lets one choose whom to call next', async () => {
    const { user } = await show(<CheckInsScreen />, { language: 'en' })
    const waiting = await screen.findByRole('list', { name: '2 people today' })
    await user.click(within(waiting).getByRole('button', { name: /Wilmer/ }))
    expect(await now('Wilmer Reyes')).toHaveFocus()
  })
})
