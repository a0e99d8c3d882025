import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { inDays } from '../../core/days'
import type { Me } from '../../core/session/me'
import { server } from '../../testing/server'
import { lucia, show } from '../../testing/show'
import type { LogVisit, Organization, Pledge, Stage } from './api'
import { OrganizationScreen } from './OrganizationScreen'
import { OrganizationsScreen } from './OrganizationsScreen'
import { PledgesScreen } from './PledgesScreen'
import { VisitsScreen } from './VisitsScreen'

const api = 'http://localhost:8080/api/v1/organizations'
const sam: Me = { user_id: 'u-sam', roles: ['organizer'], committees: [] }

type Asked = { method: string; path: string; ifMatch: string | null; body: unknown }

function keep(...organizations: Partial<Organization>[]) {
  const all = organizations.map(
    (one, at) =>
      ({
        id: `o${at + 1}`,
        version: 3,
        name: 'Panadería La Unión',
        type: 'small_business',
        stage: 'prospect',
        languages: [],
        public_listing: false,
        mine: false,
        ...one,
      }) as Organization,
  )
  const asked: Asked[] = []
  const note = async (request: Request) => {
    const body = request.method === 'DELETE' ? undefined : await request.json().catch(() => undefined)
    asked.push({
      method: request.method,
      path: new URL(request.url).pathname.replace('/api/v1/organizations', ''),
      ifMatch: request.headers.get('If-Match'),
      body,
    })
    return body
  }
  const page = (items: unknown[]) => HttpResponse.json({ items, total: items.length })
  const find = (id: unknown) => all.find((one) => one.id === id) as Organization
  server.use(
    http.get(api, ({ request }) => {
      const query = new URL(request.url).searchParams
      return page(all.filter(({ stage }) => !query.get('stage') || stage === query.get('stage')))
    }),
    http.post(api, async ({ request }) => {
      const body = (await note(request)) as Organization
      const made = { ...body, id: 'o9', version: 1, stage: 'prospect' as Stage }
      all.push(made)
      return HttpResponse.json(made, { status: 201 })
    }),
    http.get(`${api}/to-visit`, () =>
      page(all.filter((one) => one.next_visit_on).map((organization) => ({ id: organization.id, organization }))),
    ),
    http.get(`${api}/:id`, ({ params }) => HttpResponse.json(find(params.id), { headers: { ETag: '"3"' } })),
    http.patch(`${api}/:id`, async ({ request, params }) => {
      Object.assign(find(params.id), await note(request))
      return HttpResponse.json(find(params.id))
    }),
    http.get(`${api}/:id/moves`, () => page([])),
    http.post(`${api}/:id/moves`, async ({ request, params }) => {
      const { stage } = (await note(request)) as { stage: Stage }
      Object.assign(find(params.id), { stage, version: 4 })
      return HttpResponse.json({ id: 'm1', to_stage: stage }, { status: 201 })
    }),
    http.post(`${api}/:id/moves/m1/undo`, async ({ request, params }) => {
      await note(request)
      Object.assign(find(params.id), { stage: 'prospect' })
      return HttpResponse.json({ id: 'm1' })
    }),
    http.get(`${api}/:id/screening`, () =>
      HttpResponse.json({ yes: 2, no: 1, abstain: 1, threshold: '2/3', passes: true, open: true }),
    ),
    http.get(`${api}/:id/screening/votes`, () =>
      page([{ id: 'v1', vote: 'no', reason: 'Falta saber', at: '2026-01-01T00:00:00Z', mine: true }]),
    ),
    http.post(`${api}/:id/screening/votes`, async ({ request }) =>
      HttpResponse.json({ id: 'v1', ...((await note(request)) as object) }, { status: 201 }),
    ),
    http.get(`${api}/:id/pledges`, () => page(kept.pledges)),
    http.post(`${api}/:id/pledges`, async ({ request }) =>
      HttpResponse.json({ id: 'g1', ...((await note(request)) as object) }, { status: 201 }),
    ),
    http.patch(`${api}/:id/pledges/:child`, async ({ request }) => {
      const { withdrawn } = (await note(request)) as { withdrawn: boolean }
      return HttpResponse.json({ ...kept.pledges[0], version: 2, withdrawn_at: withdrawn ? '2026-11-23T10:00:00Z' : undefined })
    }),
    http.get(`${api}/:id/visits`, () => page([])),
    http.post(`${api}/:id/visits`, async ({ request, params }) => {
      const visit = (await note(request)) as LogVisit
      Object.assign(find(params.id), { next_visit_on: visit.next_visit_on })
      return HttpResponse.json({ id: 's1', organization_id: params.id, ...visit }, { status: 201 })
    }),
    http.delete(`${api}/:id/visits/:child`, async ({ request }) => {
      await note(request)
      return new HttpResponse(null, { status: 204 })
    }),
    http.get(`${api}/:id/affiliations`, () => page([])),
  )
  const kept = { asked, pledges: [] as Partial<Pledge>[] }
  return kept
}

describe('what is to be renewed', () => {
  it('lists the agreements that are to be looked at again, the overdue ones loudly', async () => {
    server.use(
      http.get(api, ({ request }) =>
        new URL(request.url).searchParams.get('mou_review_by')
          ? HttpResponse.json({
              items: [
                { id: 'o9', name: 'Sindicato de Limpieza', type: 'labor_union', stage: 'active', mou_review_on: '2020-01-10' },
              ],
            })
          : HttpResponse.json({ items: [] }),
      ),
      http.get(`${api}/pledges`, () => HttpResponse.json({ items: [] })),
    )
    await show(<PledgesScreen />, { me: lucia })
    const row = await screen.findByRole('link', { name: /Sindicato de Limpieza/ })
    expect(row).toHaveTextContent('Había que revisarlo')
    expect(row).toHaveAttribute('href', '/organizations/o9')
  })
})

describe('a street of shops', () => {
  it('logs a visit in two taps, and takes it back', async () => {
    const kept = keep({ next_visit_on: '2026-01-01', address_line: '24th St' })
    const { user } = await show(<VisitsScreen />)
    await user.click(await screen.findByRole('button', { name: 'Registrar visita: Panadería La Unión' }))
    await user.click(screen.getByRole('button', { name: 'Le interesa' }))
    await waitFor(() => expect(kept.asked).toHaveLength(1))
    expect(kept.asked[0]).toMatchObject({
      path: '/o1/visits',
      body: { answer: 'interested', pitch: 'fourth_amendment_workplace', next_visit_on: inDays(7) },
    })
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
    await waitFor(() => expect(kept.asked[1]).toMatchObject({ method: 'DELETE', path: '/o1/visits/s1' }))
  })

  it('adds a shop in one screen and goes on to the visit', async () => {
    const kept = keep()
    const { user } = await show(<VisitsScreen />, { language: 'en' })
    await user.click(await screen.findByRole('button', { name: 'Add the first shop' }))
    await user.click(screen.getByRole('button', { name: 'Add and visit' }))
    expect(kept.asked).toHaveLength(0)
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Taquería')
    await user.type(screen.getByRole('textbox', { name: /Address/ }), '24th St 2901')
    await user.click(screen.getByRole('button', { name: 'Add and visit' }))
    expect(await screen.findByRole('dialog', { name: 'Visit to Taquería' })).toBeVisible()
    expect(kept.asked[0]?.body).toMatchObject({
      name: 'Taquería',
      type: 'small_business',
      address_line: '24th St 2901',
      next_visit_on: inDays(0),
    })
    await user.click(screen.getByRole('button', { name: 'Pledged' }))
    expect(await screen.findByRole('dialog', { name: 'Pledge of Taquería' })).toBeVisible()
  })

  it('does not send an A-number', async () => {
    const kept = keep({ next_visit_on: '2026-01-01' })
    const { user } = await show(<VisitsScreen />)
    await user.click(await screen.findByRole('button', { name: /Registrar visita/ }))
    await user.type(screen.getByRole('textbox', { name: 'Nota' }), 'A# 012 345 678')
    await user.click(screen.getByRole('button', { name: 'Le interesa' }))
    expect(kept.asked).toHaveLength(0)
  })
})

describe('the board of partnerships', () => {
  it('moves by keys with a reason, and back', async () => {
    const kept = keep({})
    const { user } = await show(<OrganizationsScreen />)
    await user.click(await screen.findByRole('tab', { name: 'Tablero' }))
    await user.click(await screen.findByRole('button', { name: 'Mover Panadería La Unión' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.queryByRole('button', { name: 'Activa' })).toBeNull()
    await user.type(dialog.getByRole('textbox', { name: 'Por qué' }), 'Hablé con ella')
    await user.click(dialog.getByRole('button', { name: 'Contactada' }))
    await waitFor(() =>
      expect(kept.asked[0]).toEqual({
        method: 'POST',
        path: '/o1/moves',
        ifMatch: '"3"',
        body: { stage: 'contacted', note: 'Hablé con ella' },
      }),
    )
    expect(await screen.findByRole('tab', { name: 'Contactada (1)' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(await screen.findByRole('tab', { name: 'Por contactar (1)' })).toBeVisible()
  })

  it('offers organizers every stage that follows', async () => {
    keep({ stage: 'meeting' })
    const { user } = await show(<OrganizationsScreen />, { me: sam, language: 'en' })
    await user.click(await screen.findByRole('tab', { name: 'Board' }))
    await user.click(await screen.findByRole('tab', { name: 'Meeting (1)' }))
    await user.click(await screen.findByRole('button', { name: 'Move Panadería La Unión' }))
    const dialog = within(await screen.findByRole('dialog'))
    for (const name of ['Screened', 'Contacted', 'Active', 'Declined']) expect(dialog.getByRole('button', { name })).toBeVisible()
  })
})

describe('an organization', () => {
  const at = { path: '/organizations/$organizationId', at: '/organizations/o1' }

  it('shows organizers how the votes stand and what it takes', async () => {
    const kept = keep({ stage: 'meeting' })
    const { user } = await show(<OrganizationScreen />, { ...at, me: sam })
    expect(await screen.findByText('2 sí de 3 votos emitidos, 1 abstención')).toBeVisible()
    expect(screen.getByText(/dos tercios/)).toBeVisible()
    expect(screen.getByText('Se aprueba')).toBeVisible()
    const vote = screen.getByRole('group', { name: 'Tu voto' })
    expect(within(vote).getByRole('button', { name: 'No' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(within(vote).getByRole('button', { name: 'Sí' }))
    await waitFor(() =>
      expect(kept.asked[0]).toMatchObject({ path: '/o1/screening/votes', body: { vote: 'yes', reason: 'Falta saber' } }),
    )
  })

  it('leaves votes, publishing and removing to organizers', async () => {
    keep({ public_listing: true })
    await show(<OrganizationScreen />, { ...at, me: lucia })
    expect(await screen.findByRole('button', { name: 'Quitar ahora mismo' })).toBeVisible()
    expect(screen.queryByText('Evaluación')).toBeNull()
    expect(screen.queryByRole('link', { name: 'Cambiar' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Eliminar para siempre' })).toBeNull()
  })

  it('takes a listing down at once', async () => {
    const kept = keep({ public_listing: true })
    const { user } = await show(<OrganizationScreen />, { ...at, me: lucia })
    await user.click(await screen.findByRole('button', { name: 'Quitar ahora mismo' }))
    await waitFor(() => expect(kept.asked[0]).toMatchObject({ method: 'PATCH', ifMatch: '"3"', body: { public_listing: false } }))
    expect(await screen.findByText('No está en el directorio público')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Poner en el directorio' })).toBeNull()
  })

  it('withdraws a pledge, and lets it hold again', async () => {
    const kept = keep({})
    kept.pledges.push({
      id: 'g1',
      version: 1,
      organization_id: 'o1',
      kind: 'Puerta cerrada',
      signed_on: '2026-01-15',
      public_listing: true,
    })
    const { user } = await show(<OrganizationScreen />, at)
    expect(await screen.findByText('Puerta cerrada')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Retirar' }))
    await waitFor(() =>
      expect(kept.asked[0]).toMatchObject({ method: 'PATCH', path: '/o1/pledges/g1', ifMatch: '"1"', body: { withdrawn: true } }),
    )
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
    await waitFor(() => expect(kept.asked[1]).toMatchObject({ ifMatch: '"2"', body: { withdrawn: false } }))
  })
})
