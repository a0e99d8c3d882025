import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { choose } from '../../core/people/chosen'
import { server } from '../../testing/server'
import { lucia, show } from '../../testing/show'
import type { Export } from './api'
import { ExportScreen } from './ExportScreen'
import { ExportsScreen } from './ExportsScreen'
import { NewExportScreen } from './NewExportScreen'
import { PrintScreen } from './PrintScreen'
import { WaitingExports } from './WaitingExports'

const api = 'http://localhost:8080/api/v1'
const sent: unknown[] = []
const one: Export = {
  id: 'x1',
  of: { kind: 'committee', id: 'c1' },
  format: 'csv',
  people: 12,
  reason: 'calls',
  asked_by_name: 'lucia',
  mine: true,
  asked_at: '2026-11-20T10:00:00Z',
  state: 'released',
  since: '2026-11-20T10:00:00Z',
  expires_at: '2026-11-21T10:00:00Z',
  may_decide: false,
}
const sam = { ...lucia, roles: ['organizer'], committees: [] }
const told = (more: Partial<Export>) => server.use(http.get(`${api}/exports/x1`, () => HttpResponse.json({ ...one, ...more })))
const at = { path: '/exports/$exportId', at: '/exports/x1' }

beforeEach(() => {
  sent.length = 0
  choose(undefined)
  server.use(
    http.get(`${api}/committees`, () => HttpResponse.json({ items: [{ id: 'c1', name: 'Mission' }] })),
    http.post(`${api}/exports/preview`, async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ people: 12, at_once: true })
    }),
    http.post(`${api}/exports`, async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(one, { status: 201 })
    }),
  )
})

describe('taking people out', () => {
  it('asks for one tap: the reason', async () => {
    const { user, router } = await show(<NewExportScreen />, { path: '/exports/new', at: '/exports/new?committee=c1' })
    expect(await screen.findByText('12 personas')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Llamadas' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/exports/x1'))
    expect(sent).toEqual([
      { committee_id: 'c1' },
      {
        of: { committee_id: 'c1' },
        format: 'csv',
        reason: 'calls',
        columns: ['alias', 'phones', 'emails', 'languages', 'tags', 'skills'],
      },
    ])
  })

  it('wants words for something else, and says beforehand that it will wait', async () => {
    server.use(http.post(`${api}/exports/preview`, () => HttpResponse.json({ people: 900, at_once: false })))
    choose({ filter: { tag: 'sábado' }, total: 900 })
    const { user } = await show(<NewExportScreen />, { path: '/exports/new', at: '/exports/new?found=true', me: sam })
    expect(await screen.findByText(/segundo par de ojos/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Otra cosa' }))
    expect(screen.getByText('Di en pocas palabras para qué es')).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: /En tus palabras/ }), 'La marcha')
    await user.click(screen.getByRole('button', { name: 'Otra cosa' }))
    await waitFor(() =>
      expect(sent.at(-1)).toMatchObject({ of: { search: { tag: 'sábado' } }, reason: 'other', words: 'La marcha' }),
    )
  })

  it('is fetched while it is open, by whoever asked', async () => {
    told({})
    await show(<ExportScreen />, at)
    expect(await screen.findByRole('heading', { name: '12 personas de Mission' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Descargar' })).toHaveAttribute('href', '/api/v1/exports/x1/file?language=es')
  })

  it('waits, says until when, and is approved or stopped by somebody else', async () => {
    told({ state: 'waiting', mine: false, may_decide: true, expires_at: undefined, opens_at: '2026-11-20T22:00:00Z' })
    const done: string[] = []
    server.use(
      http.post(`${api}/exports/x1/objection`, async ({ request }) => {
        done.push(((await request.json()) as { reason: string }).reason)
        return HttpResponse.json({ ...one, state: 'objected' })
      }),
    )
    const { user } = await show(<ExportScreen />, { ...at, me: sam })
    expect(await screen.findByText(/se abre sola/)).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Descargar' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Aprobar' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Objetar' }))
    await user.click(screen.getByRole('button', { name: 'Detenerla' }))
    expect(screen.getByText('Di por qué no')).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: '¿Por qué no?' }), 'Demasiadas')
    await user.click(screen.getByRole('button', { name: 'Detenerla' }))
    await waitFor(() => expect(done).toEqual(['Demasiadas']))
  })

  it('is loud on the day of those who decide, and silent for others', async () => {
    server.use(
      http.get(`${api}/exports`, ({ request }) =>
        HttpResponse.json({
          items: new URL(request.url).searchParams.get('waiting') === 'true' ? [{ ...one, mine: false, state: 'waiting' }] : [],
        }),
      ),
    )
    await show(<WaitingExports />, { me: sam })
    expect(await screen.findByRole('heading', { name: 'Alguien quiere sacar personas' })).toBeVisible()
    expect(screen.getByRole('link', { name: /lucia · Llamadas/ })).toHaveAttribute('href', '/exports/x1')
  })

  it('lists for a lead only what is hers', async () => {
    server.use(http.get(`${api}/exports`, () => HttpResponse.json({ items: [one] })))
    await show(<ExportsScreen />)
    expect(await screen.findByRole('link', { name: /12 personas de Mission/ })).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'De otras personas' })).toBeNull()
  })

  it('prints who took it, on top and at the foot, and who does not want to be contacted', async () => {
    server.use(
      http.get(`${api}/exports/x1/file`, () =>
        HttpResponse.json({
          mark: 'Vecindad · exportado por lucia',
          people: [{ id: 'p1', name: 'Ana Ixcot', phones: ['+14155550142'], do_not_contact: ['call'] }],
        }),
      ),
    )
    await show(<PrintScreen />, { path: '/exports/$exportId/sheet', at: '/exports/x1/sheet' })
    expect(await screen.findAllByText('Vecindad · exportado por lucia')).toHaveLength(2)
    expect(screen.getByText('(415) 555-0142')).toBeVisible()
    expect(screen.getByText('No contactar por llamadas')).toBeVisible()
  })
})
