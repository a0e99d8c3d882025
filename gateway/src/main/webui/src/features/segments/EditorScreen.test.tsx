import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { beginWith, one } from './criteria'
import { EditSegmentScreen, NewSegmentScreen } from './EditorScreen'

const api = 'http://localhost:8080/api/v1'
const asked: unknown[] = []
const sent: unknown[] = []

beforeEach(() => {
  asked.length = 0
  sent.length = 0
  beginWith(undefined)
  server.use(
    http.get(`${api}/committees`, () => HttpResponse.json({ items: [{ id: 'c1', name: 'Mission' }] })),
    http.post(`${api}/segments/count`, async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({ total: 23, items: [{ id: 'p1', display_name: 'María Núñez' }] })
    }),
    http.post(`${api}/segments`, async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ id: 's1' }, { status: 201, headers: { ETag: '"1"' } })
    }),
  )
})

describe('writing a smart list', () => {
  it('adds a condition by its word and counts while one writes', async () => {
    const { user } = await show(<NewSegmentScreen />)
    expect(await screen.findByText('Agrega una condición para ver cuántas personas cumplen')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Etiquetas' }))
    await user.type(screen.getByRole('textbox', { name: /Etiqueta/ }), 'sábado{Enter}')
    expect(screen.getByRole('button', { name: /Quitar.*sábado/ })).toBeVisible()
    expect(await screen.findByText('23 personas')).toBeVisible()
    expect(screen.getByText(/María Núñez.*22 más/)).toBeVisible()
    expect(asked).toEqual([{ definition: one({ kind: 'tags', values: ['sábado'] }) }])
  })

  it('keeps it, shared with whom one says, and opens it', async () => {
    const { user, router } = await show(<NewSegmentScreen />)
    await user.click(await screen.findByRole('button', { name: 'Último contacto' }))
    await user.type(screen.getByRole('textbox', { name: 'Nombre de la lista' }), 'Sin hablar')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Quién la usa' }), 'committee:c1')
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/segments/s1'))
    expect(sent).toEqual([
      {
        title: 'Sin hablar',
        definition: one({ kind: 'contact', when: 'not_within', days: 60, outcome: 'reached' }),
        shared: 'committee',
        committee_id: 'c1',
      },
    ])
  })

  it('names one event by a part of its title', async () => {
    const event = { id: 'e1', title: { es: 'Taller en la parroquia' }, starts_at: '2026-10-03T18:00:00Z' }
    server.use(
      http.get(`${api}/events`, () => HttpResponse.json({ items: [event] })),
      http.get(`${api}/events/e1`, () => HttpResponse.json(event)),
    )
    const { user } = await show(<NewSegmentScreen />)
    await user.click(await screen.findByRole('button', { name: 'Eventos' }))
    await user.type(screen.getByRole('combobox', { name: 'O un evento en particular' }), 'parroquia')
    await user.click(await screen.findByRole('option', { name: /Taller en la parroquia/ }))
    expect(await screen.findByRole('button', { name: /Quitar Taller en la parroquia/ })).toBeVisible()
    expect(screen.queryByRole('combobox', { name: 'Qué evento' })).toBeNull()
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({ definition: one({ kind: 'attendance', status: 'attended', event_id: 'e1' }) }),
    )
  })

  it('asks for a condition before it keeps anything', async () => {
    const { user } = await show(<NewSegmentScreen />)
    await user.type(await screen.findByRole('textbox', { name: 'Nombre de la lista' }), 'Vacía')
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Agrega al menos una condición y complétala')
    expect(sent).toEqual([])
  })

  it('begins with what another screen was looking for', async () => {
    beginWith({ title: 'Hablan Mam', definition: one({ kind: 'languages', values: ['mam'] }) })
    await show(<NewSegmentScreen />, { language: 'en' })
    expect(await screen.findByRole('textbox', { name: 'Name of the list' })).toHaveValue('Hablan Mam')
    expect(within(screen.getByRole('group', { name: 'Languages' })).getByText('Mam')).toBeVisible()
  })

  it('changes what is kept with the version that was seen', async () => {
    const headers: (string | null)[] = []
    server.use(
      http.get(`${api}/segments/s1`, () =>
        HttpResponse.json(
          { id: 's1', title: 'Una', mine: true, shared: 'mine', definition: one({ kind: 'words', text: 'rosa' }) },
          { headers: { ETag: '"4"' } },
        ),
      ),
      http.patch(`${api}/segments/s1`, async ({ request }) => {
        headers.push(request.headers.get('If-Match'))
        sent.push(await request.json())
        return HttpResponse.json({ id: 's1' })
      }),
    )
    const { user } = await show(<EditSegmentScreen />, { path: '/segments/$segmentId/edit', at: '/segments/s1/edit' })
    await user.click(await screen.findByRole('checkbox', { name: /Lo contrario/ }))
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    await waitFor(() => expect(headers).toEqual(['"4"']))
    expect(sent).toEqual([
      { title: 'Una', shared: 'mine', committee_id: null, definition: one({ kind: 'words', text: 'rosa', not: true }) },
    ])
  })
})
