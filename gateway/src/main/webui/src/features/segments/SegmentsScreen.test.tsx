import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { begun, one } from './criteria'
import { SegmentsScreen } from './SegmentsScreen'

const api = 'http://localhost:8080/api/v1'
const told = (items: unknown[], others: unknown[] = []) =>
  server.use(
    http.get(`${api}/committees`, () => HttpResponse.json({ items: [{ id: 'c1', name: 'Mission' }] })),
    http.get(`${api}/segments`, ({ request }) =>
      HttpResponse.json({ items: new URL(request.url).searchParams.get('mine') === 'true' ? items : others }),
    ),
  )

describe('the smart lists', () => {
  it('teach with samples while there are none', async () => {
    told([])
    const { user } = await show(<SegmentsScreen />)
    await user.click(await screen.findByRole('link', { name: 'Sin hablar con ellas en 60 días' }))
    expect(begun()).toEqual({
      title: 'Sin hablar con ellas en 60 días',
      definition: one({ kind: 'contact', when: 'not_within', days: 60, outcome: 'reached' }),
    })
  })

  it('say in words whom they mean, mine apart from others', async () => {
    const definition = one({ kind: 'languages', values: ['mam'] }, { kind: 'committees', ids: ['c1'], as: 'member', not: true })
    told([{ id: 's1', title: 'Mam', definition, mine: true }], [{ id: 's2', title: 'De Sam', definition, mine: false }])
    await show(<SegmentsScreen />)
    expect(await screen.findByRole('link', { name: /^Mam.*Hablan Mam \+ no Integrantes de Mission/ })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Compartidas conmigo' })).toBeVisible()
    expect(screen.getByRole('link', { name: /^De Sam/ })).toHaveAttribute('href', '/segments/s2')
  })

  it('name an event by its title, and one that is not shared by no id', async () => {
    server.use(
      http.get(`${api}/events/:id`, ({ params }) =>
        params.id === 'e1'
          ? HttpResponse.json({ id: 'e1', title: { en: 'Vigil' }, starts_at: '2026-10-03T18:00:00Z' })
          : HttpResponse.json({ code: 'not_found' }, { status: 404 }),
      ),
    )
    const at = (event_id: string) => one({ kind: 'attendance', status: 'attended', event_id })
    told([
      { id: 's1', title: 'Velada', definition: at('e1'), mine: true },
      { id: 's2', title: 'Ajena', definition: at('e2'), mine: true },
    ])
    await show(<SegmentsScreen />)
    expect(await screen.findByRole('link', { name: /^Velada.*«Vigil»/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /^Ajena/ })).not.toHaveTextContent('e2')
  })
})
