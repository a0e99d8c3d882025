import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { SheetScreen } from './SheetScreen'
import { clearSheet } from './sheet'

const address = 'http://localhost:8080/api/v1/imports'
const open = () => show(<SheetScreen />, { path: '/imports/sheet' })

beforeEach(() =>
  server.use(http.get('http://localhost:8080/api/v1/committees', () => HttpResponse.json({ items: [], next: null }))),
)
afterEach(() => clearSheet())

describe('a sheet typed from paper', () => {
  it('goes from field to field with Enter, and sends what was typed as one import', async () => {
    const append = vi.spyOn(FormData.prototype, 'append')
    server.use(
      http.post(address, () => HttpResponse.json({ id: 'i9', state: 'reading', rows: 0, warnings: [] }, { status: 202 })),
    )
    const { user, router } = await open()
    await user.click(await screen.findByRole('textbox', { name: 'Nombre, fila 2' }))
    await user.keyboard('María Núñez{Enter}415 555 0101{Enter}maria@example.org{Enter}José "Pepe"{Enter}4155550102')
    expect(screen.getByRole('textbox', { name: 'Teléfono, fila 3' })).toHaveFocus()
    expect(screen.getByText('2 personas')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Seguir con 2 personas' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/i9'))
    const file = append.mock.calls.find(([field]) => field === 'file')?.[1] as unknown as File
    expect(file.name).toBe('Hoja escrita.csv')
    expect((await file.text()).split('\r\n')).toEqual([
      '"Name","Phone","Email","Language"',
      '"María Núñez","415 555 0101","maria@example.org",""',
      '"José ""Pepe""","4155550102","",""',
    ])
    append.mockRestore()
  })

  it('takes in several lines that are pasted', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('textbox', { name: 'Nombre, fila 2' }))
    await user.paste('Ana\t4155550103\nLuz\t4155550104\nRosa\trosa@example.org')
    expect(screen.getByRole('textbox', { name: 'Correo, fila 4' })).toHaveValue('rosa@example.org')
    expect(screen.getByText('3 personas')).toBeVisible()
  })

  it('keeps what was typed when there is no connection, and sends it once by itself', async () => {
    const keys: (string | null)[] = []
    let lost = true
    server.use(
      http.post(address, ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return lost
          ? HttpResponse.error()
          : HttpResponse.json({ id: 'i9', state: 'reading', rows: 0, warnings: [] }, { status: 202 })
      }),
    )
    const { user, router } = await open()
    await user.type(await screen.findByRole('textbox', { name: 'Nombre, fila 2' }), 'Ana')
    await user.click(screen.getByRole('button', { name: 'Seguir con 1 persona' }))
    expect(await screen.findByText(/sale solo/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Nombre, fila 2' })).toHaveValue('Ana')
    lost = false
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/i9'))
    expect(new Set(keys).size).toBe(1)
  })

  it('shows a photo from the memory of the page and gives it back', async () => {
    const make = vi.fn(() => 'blob:http://localhost/1')
    const give = vi.fn()
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: make, revokeObjectURL: give }))
    const { user } = await open()
    await user.upload(
      await screen.findByLabelText('Tomar o elegir una foto de la hoja'),
      new File(['x'], 'hoja.jpg', { type: 'image/jpeg' }),
    )
    expect(screen.getByRole('img', { name: 'Tu foto de la hoja' })).toHaveAttribute('src', 'blob:http://localhost/1')
    await user.click(screen.getByRole('button', { name: 'Quitar la foto' }))
    expect(give).toHaveBeenCalledWith('blob:http://localhost/1')
    vi.unstubAllGlobals()
  })

  it('says what is missing instead of doing nothing', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Seguir' }))
    expect(screen.getByText('Escribe al menos un nombre, teléfono o correo.')).toBeVisible()
  })
})
