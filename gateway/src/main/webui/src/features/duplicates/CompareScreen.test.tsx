import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { CompareScreen } from './CompareScreen'

const api = 'http://localhost:8080/api/v1/people'
const jose = {
  id: 'p1',
  version: 3,
  display_name: 'José Pérez',
  given_name: 'José',
  family_name: 'Pérez',
  created_at: '2026-01-01T10:00:00Z',
}
const pepe = {
  id: 'p2',
  version: 5,
  display_name: 'Pepe Pérez',
  given_name: 'Pepe',
  family_name: 'Pérez',
  created_at: '2026-02-01T10:00:00Z',
}
const here = { path: '/people/duplicates/$pairId', at: '/people/duplicates/d1' }

let sent: { ifMatch: string | null; body: unknown } | undefined

beforeEach(() => {
  sent = undefined
  server.use(
    http.get(`${api}/duplicates/d1`, () =>
      HttpResponse.json({ id: 'd1', people: [jose, pepe], reasons: [{ code: 'nickname' }], score: 0.9 }),
    ),
    http.get(`${api}/p1`, () => HttpResponse.json(jose, { headers: { ETag: '"3"' } })),
    http.get(`${api}/p2`, () => HttpResponse.json(pepe, { headers: { ETag: '"5"' } })),
    http.post(`${api}/p1/merges`, async ({ request }) => {
      sent = { ifMatch: request.headers.get('If-Match'), body: await request.json() }
      return HttpResponse.json({ id: 'm1', survivor_id: 'p1', merged_id: 'p2' }, { status: 201 })
    }),
  )
})

describe('comparing two records', () => {
  it('asks only about what differs and merges what was compared', async () => {
    const { user, router } = await show(<CompareScreen />, here)
    expect(await screen.findByText('Apodo o diminutivo')).toBeVisible()
    expect(screen.queryByRole('group', { name: 'Apellidos' })).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Pepe' }))
    await user.click(screen.getByRole('button', { name: 'Unir…' }))
    await user.click(await screen.findByRole('button', { name: 'Unir' }))
    expect(await screen.findByText('Ahora es un solo registro.')).toBeVisible()
    expect(router.state.location.pathname).toBe('/people/p1')
    expect(sent).toEqual({ ifMatch: '"3"', body: { other_id: 'p2', other_version: 5, fields: { given_name: 'other' } } })
  })

  it('shows what changed meanwhile instead of merging it', async () => {
    server.use(
      http.post(`${api}/p1/merges`, () =>
        HttpResponse.json(
          { status: 412, code: 'changed_meanwhile' },
          { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    )
    const { user } = await show(<CompareScreen />, { ...here, language: 'en' })
    await user.click(await screen.findByRole('button', { name: 'Merge…' }))
    await user.click(await screen.findByRole('button', { name: 'Merge' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed one of them meanwhile')
    expect(screen.getByRole('button', { name: 'Show how it is now' })).toBeVisible()
  })

  it('offers no merging of whom I only see by a sign-up', async () => {
    server.use(http.get(`${api}/p2`, () => HttpResponse.json({ ...pepe, may_change: false }, { headers: { ETag: '"5"' } })))
    await show(<CompareScreen />, here)
    expect(await screen.findByText(/solo porque se inscribió/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Unir…' })).toBeNull()
  })

  it('says no more of an unshared pair than of none', async () => {
    server.use(
      http.get(`${api}/duplicates/d1`, () =>
        HttpResponse.json(
          { status: 404, code: 'not_found' },
          { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    )
    await show(<CompareScreen />, { ...here, language: 'en' })
    expect(await screen.findByText(/ask/i)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Merge…' })).toBeNull()
  })
})
