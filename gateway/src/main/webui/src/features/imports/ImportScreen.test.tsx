import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import type { ChangeMapping, Import } from './api'
import { ImportScreen } from './ImportScreen'

const address = 'http://localhost:8080/api/v1/imports/i1'
const previewed: Import = {
  id: 'i1',
  state: 'previewed',
  file_name: 'contactos.csv',
  rows: 4,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  progress: 1,
  warnings: [{ row: 3, column_index: 1, column: 'Correo', code: 'not_an_email' }],
  warnings_total: 1,
  header_row: 1,
  columns: [
    { index: 0, letter: 'A', header: 'Nombre', field: 'name', known: true, samples: ['María Núñez'] },
    { index: 1, letter: 'B', header: 'Contacto', field: 'ignored', known: false, samples: ['maria@example.org'] },
    { index: 2, letter: 'C', header: 'Fecha de nacimiento', field: 'left_out', known: true },
  ],
  preview: {
    new: 3,
    updated: 0,
    unchanged: 0,
    refused: 1,
    rows: [{ row: 2, verdict: 'new', person: { display_name: 'María Núñez' }, warnings: [] }],
  },
}

const open = () => show(<ImportScreen />, { path: '/imports/$importId', at: '/imports/i1' })

describe('an import', () => {
  it('shows what would happen, and names what is never written down', async () => {
    server.use(http.get(address, () => HttpResponse.json(previewed)))
    await open()
    expect(await screen.findByRole('button', { name: 'Importar 3 personas' })).toBeVisible()
    expect(screen.getByText(/nunca se anota: «Fecha de nacimiento»/)).toBeVisible()
    expect(within(screen.getByRole('list', { name: 'Las primeras filas' })).getByText('Nueva')).toBeVisible()
    expect(screen.queryByRole('combobox', { name: /Fecha de nacimiento/ })).toBeNull()
  })

  it('sends only the columns that were corrected, and previews again', async () => {
    const sent: ChangeMapping[] = []
    server.use(
      http.get(address, () => HttpResponse.json(previewed)),
      http.put(`${address}/mapping`, async ({ request }) => {
        sent.push((await request.json()) as ChangeMapping)
        return HttpResponse.json({ ...previewed, state: 'reading', progress: 0.4 })
      }),
    )
    const { user } = await open()
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Contacto es' }), 'Correo electrónico')
    await user.click(screen.getByRole('button', { name: 'Ver de nuevo con 1 cambio' }))
    expect(await screen.findByRole('progressbar', { name: /Leyendo el archivo/ })).toBeVisible()
    expect(sent).toEqual([{ columns: [{ index: 1, field: 'email' }] }])
  })

  it('ends with counts and the refused rows to download in the language of the screen', async () => {
    const done = { ...previewed, state: 'completed', created: 3, refused: 1, preview: undefined }
    server.use(http.get(address, () => HttpResponse.json(done)))
    await open()
    expect(await screen.findByRole('link', { name: 'Descargar filas rechazadas' })).toHaveAttribute(
      'href',
      '/api/v1/imports/i1/refused.csv?language=es',
    )
  })
})
