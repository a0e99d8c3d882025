import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { server } from '../../testing/server'
import { lucia, show } from '../../testing/show'
import type { Committee } from './api'
import { MembersSection } from './MembersSection'

const api = 'http://localhost:8080/api/v1'
const committee: Committee = { id: 'c1', name: 'Mission', kind: 'neighborhood_defense', languages: ['es'], state: 'active' }

function listing() {
  server.use(
    http.get(`${api}/committees/c1/memberships`, () =>
      HttpResponse.json({
        items: [
          { id: 'm1', person_id: 'p1', role: 'observer', state: 'active' },
          { id: 'm0', user_id: lucia.user_id, role: 'lead', state: 'active' },
        ],
      }),
    ),
    http.post(`${api}/people/cards`, () => HttpResponse.json({ items: [{ id: 'p1', display_name: 'Rosa Domingo' }] })),
    http.get(`${api}/people`, () => HttpResponse.json({ items: [{ id: 'p2', display_name: 'Wilmer Reyes' }] })),
    http.post(`${api}/committees/c1/memberships`, () => HttpResponse.json({ code: 'second_lead' }, { status: 409 })),
  )
}

test('members are listed by name, and a lead without a card is asked for it', async () => {
  listing()
  await show(<MembersSection committee={committee} changes />)
  expect(await screen.findByRole('link', { name: 'Rosa Domingo' })).toBeVisible()
  expect(await screen.findByText('Agrega tu propia ficha')).toBeVisible()
})

test('a second lead is refused in words', async () => {
  listing()
  const { user } = await show(<MembersSection committee={committee} changes />, { language: 'en' })
  await user.selectOptions(await screen.findByLabelText('As'), 'lead')
  await user.type(screen.getByRole('combobox', { name: 'Add someone' }), 'wil')
  await user.click(await screen.findByRole('option', { name: /Wilmer Reyes/ }))
  expect(await screen.findByText(/already has a lead/)).toBeVisible()
})

test('who only belongs to a committee changes nobody', async () => {
  listing()
  await show(<MembersSection committee={committee} changes={false} />)
  expect(await screen.findByText('Rosa Domingo')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
