import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import type { Import } from './api'
import { ImportScreen } from './ImportScreen'

const address = 'http://localhost:8080/api/v1/imports/i1'
const previewed: Import = {
  id: 'i1',
  state: 'previewed',
  file_name: 'contactos.csv',
  rows: 3,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  progress: 1,
  warnings: [],
  header_row: 1,
  language: 'es',
  columns: [{ index: 0, letter: 'A', header: 'Nombre', field: 'name', known: true, samples: ['María'] }],
  preview: { new: 3, updated: 0, unchanged: 0, refused: 0, opt_outs: 1, rows: [] },
}

const open = () => show(<ImportScreen />, { path: '/imports/$importId', at: '/imports/i1' })

describe('the question about the whole file', () => {
  it('may be left alone: then nobody agreed to anything', async () => {
    const sent: unknown[] = []
    server.use(
      http.get(address, () => HttpResponse.json(previewed)),
      http.post(`${address}/start`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ ...previewed, state: 'running' }, { status: 202 })
      }),
    )
    const { user } = await open()
    expect(await screen.findByText(/1 persona no quiere que la contacten/)).toBeVisible()
    expect(screen.getByRole('radio', { name: 'A nada todavía, o no lo sé' })).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Importar 3 personas' }))
    expect(sent).toEqual([{}])
  })

  it('sends where, what for, which way, in which language and words', async () => {
    const sent: unknown[] = []
    server.use(
      http.get(address, () => HttpResponse.json(previewed)),
      http.post(`${address}/start`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ ...previewed, state: 'running' }, { status: 202 })
      }),
    )
    const { user } = await open()
    await user.click(await screen.findByRole('radio', { name: 'Se apuntaron a algo' }))
    await user.click(screen.getByRole('button', { name: 'Importar 3 personas' }))
    expect(sent).toEqual([])
    await user.type(screen.getByRole('textbox', { name: '¿Dónde se apuntaron?' }), 'Feria')
    await user.click(screen.getByRole('checkbox', { name: 'Avisos de eventos' }))
    await user.click(screen.getByRole('checkbox', { name: 'WhatsApp' }))
    await user.type(screen.getByRole('textbox', { name: /La frase de la hoja/ }), 'Pueden llamarme.')
    await user.click(screen.getByRole('button', { name: 'Importar 3 personas' }))
    expect(sent).toEqual([
      {
        agreed: {
          where: 'Feria',
          purposes: ['contact', 'events'],
          channels: ['call', 'whatsapp'],
          language: 'es',
          wording: 'Pueden llamarme.',
        },
      },
    ])
  })

  it('suggests the answer of last time, which can be forgotten', async () => {
    const agreed = { where: 'Feria', purposes: ['contact'], channels: ['sms'] }
    let forgotten = false
    server.use(
      http.get(address, () => HttpResponse.json(forgotten ? previewed : { ...previewed, remembered: true, agreed })),
      http.delete(`${address}/memory`, () => {
        forgotten = true
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user } = await open()
    expect(await screen.findByText(/Como la última vez/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: '¿Dónde se apuntaron?' })).toHaveValue('Feria')
    expect(screen.getByRole('checkbox', { name: 'Mensajes de texto' })).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Olvidarlo' }))
    expect(await screen.findByRole('radio', { name: 'A nada todavía, o no lo sé' })).toBeChecked()
  })
})
