import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import type { Import, Undo } from './api'
import { ImportScreen } from './ImportScreen'

const address = 'http://localhost:8080/api/v1/imports/i1'
const numbers: Undo = { put_away: 3, restored: 1, unlinked: 0, consents: 4, kept: [{ reason: 'changed_since', count: 2 }] }
const completed: Import = {
  id: 'i1',
  state: 'completed',
  file_name: 'contactos.csv',
  rows: 6,
  created: 5,
  updated: 1,
  unchanged: 0,
  refused: 0,
  progress: 1,
  warnings: [],
  undoable_until: '2026-12-20T18:00:00Z',
}

const open = () => show(<ImportScreen />, { path: '/imports/$importId', at: '/imports/i1' })

describe('undoing an import', () => {
  it('first shows what would happen and what stays, then how far it is', async () => {
    let undo: Undo | undefined
    server.use(
      http.get(address, () => HttpResponse.json({ ...completed, undo })),
      http.get(`${address}/undo`, () => HttpResponse.json({ ...numbers, complete: true })),
      http.post(`${address}/undo`, () => {
        undo = { ...numbers, state: 'running', progress: 0.4 }
        return HttpResponse.json({ ...completed, undo }, { status: 202 })
      }),
    )
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Deshacer esta importación' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText(/3 personas que trajo se retiran/)).toBeVisible()
    expect(dialog.getByText('2 personas: alguien las cambió después')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Deshacerla' }))
    expect(await screen.findByRole('progressbar', { name: 'Deshaciendo: 40 %' })).toBeVisible()
  })

  it('says what it came to, and offers to go on where it stopped', async () => {
    server.use(http.get(address, () => HttpResponse.json({ ...completed, undo: { ...numbers, state: 'done', progress: 1 } })))
    const view = await open()
    expect(await screen.findByRole('heading', { name: 'Esta importación se deshizo' })).toBeVisible()
    expect(screen.getByText(/1 persona recupera/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Deshacer esta importación' })).toBeNull()
    view.unmount()
    server.use(
      http.get(address, () => HttpResponse.json({ ...completed, undo: { ...numbers, state: 'broken_off', progress: 0.5 } })),
    )
    await open()
    expect(await screen.findByRole('button', { name: 'Seguir deshaciendo' })).toBeVisible()
  })
})
