import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import type { Change } from './api'
import { BulkBar } from './BulkBar'
import { ChangeScreen } from './ChangesScreen'

const api = 'http://localhost:8080/api/v1'
const sent: unknown[] = []
const done: Change = {
  id: 'b1',
  kind: 'add_tag',
  state: 'done',
  tag: 'sábado',
  total: 2,
  changed: 1,
  already: 1,
  left_out: { not_shared: 0 },
  undone: 0,
  kept: 0,
  progress: 1,
  created_at: '2026-11-20T10:00:00Z',
  undo_until: '2026-12-20T10:00:00Z',
}

beforeEach(() => {
  sent.length = 0
  server.use(
    http.get(`${api}/committees`, () => HttpResponse.json({ items: [{ id: 'c1', name: 'Mission' }] })),
    http.post(`${api}/bulk-actions/preview`, () =>
      HttpResponse.json({ total: 2, will_change: 1, already: 1, left_out: { not_shared: 0 } }),
    ),
    http.post(`${api}/bulk-actions`, async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ ...done, state: 'running', progress: 0, undo_until: undefined }, { status: 202 })
    }),
  )
})

describe('changing several people at once', () => {
  it('says what would change, then begins and shows how far it is', async () => {
    const onEnd = vi.fn()
    const { user, router } = await show(<BulkBar chosen={new Set(['p1', 'p2'])} onEnd={onEnd} />)
    expect(await screen.findByText('2 personas elegidas')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Poner etiqueta' }))
    await user.type(screen.getByRole('textbox', { name: 'Etiqueta' }), 'sábado')
    expect(await screen.findByText('Van a cambiar')).toBeInTheDocument()
    expect(screen.getByText('Ya lo tienen')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Cambiar a 1 persona' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/changes/b1'))
    expect(sent).toEqual([{ kind: 'add_tag', tag: 'sábado', person_ids: ['p1', 'p2'] }])
    expect(onEnd).toHaveBeenCalled()
  })

  it('means a whole smart list by its id', async () => {
    function Chosen() {
      const [everybody, setEverybody] = useState(false)
      const whole = { segment_id: 's1', total: 340 }
      return (
        <BulkBar chosen={new Set()} whole={whole} everybody={everybody} onEverybody={() => setEverybody(true)} onEnd={vi.fn()} />
      )
    }
    const { user } = await show(<Chosen />)
    await user.click(await screen.findByRole('button', { name: 'Elegir las 340' }))
    expect(screen.getByText('340 personas elegidas')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Sumar a un comité' }))
    await user.click(await screen.findByRole('button', { name: 'Cambiar a 1 persona' }))
    await waitFor(() => expect(sent).toEqual([{ kind: 'care', committee_id: 'c1', segment_id: 's1' }]))
  })

  it('means a whole search by its words where it finds more than can be named', async () => {
    function Chosen() {
      const [everybody, setEverybody] = useState(false)
      const whole = { filter: { language: 'mam' }, ids: () => Promise.reject(new Error('too many')), total: 2340 }
      return (
        <BulkBar chosen={new Set()} whole={whole} everybody={everybody} onEverybody={() => setEverybody(true)} onEnd={vi.fn()} />
      )
    }
    const { user } = await show(<Chosen />)
    await user.click(await screen.findByRole('button', { name: /Elegir las 2.?340/ }))
    expect(screen.getByText(/2.?340 personas elegidas/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Sumar a un comité' }))
    await user.click(await screen.findByRole('button', { name: 'Cambiar a 1 persona' }))
    await waitFor(() => expect(sent).toEqual([{ kind: 'care', committee_id: 'c1', filter: { language: 'mam' } }]))
  })

  it('says when more are chosen than can be changed by id', async () => {
    const many = new Set(Array.from({ length: 501 }, (_, at) => `p${at}`))
    await show(<BulkBar chosen={many} onEnd={vi.fn()} />, { language: 'en' })
    expect(await screen.findByText(/At most 500/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Add tag' })).toBeNull()
  })
})

describe('a change of many people', () => {
  it('tells what came of it and takes it back', async () => {
    server.use(
      http.get(`${api}/bulk-actions/b1`, () => HttpResponse.json(done)),
      http.post(`${api}/bulk-actions/b1/undo`, () =>
        HttpResponse.json({ ...done, state: 'undone', undone: 1, undo_until: undefined }),
      ),
    )
    const { user } = await show(<ChangeScreen />, { path: '/changes/$changeId', at: '/changes/b1' })
    expect(await screen.findByRole('heading', { name: 'Etiqueta «sábado» puesta' })).toBeVisible()
    expect(screen.getByText('Hecho')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(await screen.findByText('Deshecho')).toBeVisible()
    expect(screen.getByText('Deshechas')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull()
  })
})
