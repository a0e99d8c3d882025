import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import type { Need } from './api'
import { SupportScreen } from './SupportScreen'

const api = 'http://localhost:8080/api/v1'
const names: Record<string, string> = { p1: 'Rosa Domingo', p2: 'Wilmer Reyes' }

function keep(...needs: Need[]) {
  const patches: { id: string; ifMatch: string | null; body: Partial<Need> }[] = []
  server.use(
    http.get(`${api}/committees`, () => HttpResponse.json({ items: [] })),
    http.get(`${api}/people`, () => HttpResponse.json({ items: [{ id: 'p2', display_name: names.p2 }], total: 1 })),
    http.post(`${api}/people/cards`, async ({ request }) => {
      const { ids } = (await request.json()) as { ids: string[] }
      return HttpResponse.json({ items: ids.filter((id) => names[id]).map((id) => ({ id, display_name: names[id] })) })
    }),
    http.get(`${api}/support-needs`, ({ request }) => {
      const state = new URL(request.url).searchParams.get('state')
      const items = needs.filter((need) => need.state === state)
      return HttpResponse.json({ items, total: items.length })
    }),
    http.post(`${api}/support-needs`, async ({ request }) => {
      const made = {
        id: 'n9',
        version: 1,
        state: 'needed',
        created_at: '2026-11-23T10:00:00Z',
        ...((await request.json()) as object),
      } as Need
      needs.push(made)
      return HttpResponse.json(made, { status: 201 })
    }),
    http.patch(`${api}/support-needs/:id`, async ({ request, params }) => {
      const body = (await request.json()) as Partial<Need>
      patches.push({ id: String(params.id), ifMatch: request.headers.get('If-Match'), body })
      const need = needs.find(({ id }) => id === params.id) as Need
      Object.assign(need, body, { version: need.version + 1 })
      return HttpResponse.json({ ...need })
    }),
  )
  return { needs, patches }
}

const ride: Need = {
  id: 'n1',
  version: 3,
  person_id: 'p1',
  kind: 'ride',
  state: 'needed',
  what: 'a la cita',
  created_at: '2026-11-23T10:00:00Z',
}

describe('the support board', () => {
  let kept: ReturnType<typeof keep>
  beforeEach(() => {
    kept = keep({ ...ride })
  })

  it('takes a need one step further by one tap, and back', async () => {
    const { user } = await show(<SupportScreen />)
    const card = within(await screen.findByRole('article', { name: 'Transporte, Rosa Domingo' }))
    await user.click(card.getByRole('button', { name: 'Alguien lo ofrece' }))
    expect(await screen.findByRole('tab', { name: 'Ofrecido (1)' })).toBeVisible()
    expect(kept.patches[0]).toEqual({ id: 'n1', ifMatch: '"3"', body: { state: 'offered' } })
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(await screen.findByRole('tab', { name: 'Se necesita (1)' })).toBeVisible()
    expect(kept.patches[1]).toMatchObject({ ifMatch: '"4"', body: { state: 'needed' } })
  })

  it('says who offers it', async () => {
    const { user } = await show(<SupportScreen />)
    await user.click(await screen.findByRole('button', { name: 'Cambiar: Transporte, Rosa Domingo' }))
    await user.type(await screen.findByRole('combobox', { name: 'Quién lo ofrece' }), 'wil')
    await user.click(await screen.findByRole('option', { name: /Wilmer Reyes/ }))
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    await waitFor(() => expect(kept.patches[0]?.body).toMatchObject({ state: 'offered', offered_by_person_id: 'p2' }))
    await user.click(await screen.findByRole('tab', { name: 'Ofrecido (1)' }))
    expect(await screen.findByText('Lo ofrece Wilmer Reyes.')).toBeVisible()
  })

  it('adds a need for somebody, and says what is missing', async () => {
    const { user } = await show(<SupportScreen />, { language: 'en' })
    await user.click(await screen.findByRole('button', { name: 'Add a need' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Add' }))
    expect(kept.needs).toHaveLength(1)
    await user.type(dialog.getByRole('combobox', { name: 'Who needs it' }), 'wil')
    await user.click(await screen.findByRole('option', { name: /Wilmer Reyes/ }))
    await user.click(dialog.getByRole('button', { name: 'Food' }))
    await user.click(dialog.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(kept.needs.at(-1)).toMatchObject({ person_id: 'p2', kind: 'food' }))
    expect(await screen.findByRole('article', { name: 'Food, Wilmer Reyes' })).toBeVisible()
  })

  it('words a step that somebody else made impossible', async () => {
    server.use(
      http.patch(`${api}/support-needs/:id`, () => HttpResponse.json({ code: 'state_does_not_follow' }, { status: 409 })),
    )
    const { user } = await show(<SupportScreen />)
    await user.click(await screen.findByRole('button', { name: 'Alguien lo ofrece' }))
    expect(await screen.findByText(/Ese paso no es posible desde aquí/)).toBeVisible()
  })

  it('teaches what belongs on an empty board', async () => {
    keep()
    await show(<SupportScreen />)
    expect(await screen.findByText('Ahora mismo no hace falta nada')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Agregar la primera necesidad' })).toBeVisible()
  })
})
