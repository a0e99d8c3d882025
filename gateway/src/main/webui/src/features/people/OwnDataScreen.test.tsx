import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { OwnDataScreen } from './OwnDataScreen'

const address = 'http://localhost:8080/api/v1/people/me'
const observer = {
  user_id: '11111111-0000-4000-8000-000000000009',
  roles: [],
  committees: [{ id: 'c1', name: 'Mission', role: 'observer' as const }],
}

function keep() {
  const record = {
    id: 'p1',
    display_name: 'Rosa',
    given_name: 'Rosa',
    phones: [{ number: '+14155550101', primary: true }],
    consents: [{ id: 'k1', purpose: 'photo', channel: 'in_person', given_at: '2026-11-02T10:00:00Z' }] as Record<
      string,
      unknown
    >[],
  }
  const patches: unknown[] = []
  server.use(
    http.get(address, () => HttpResponse.json(record, { headers: { ETag: '"1"' } })),
    http.patch(address, async ({ request }) => {
      patches.push(await request.json())
      return HttpResponse.json({ ...record, given_name: 'Rosario' }, { headers: { ETag: '"2"' } })
    }),
    http.post(`${address}/consents/k1/withdrawal`, () => {
      Object.assign(record.consents[0] ?? {}, { withdrawn_at: '2026-11-20T10:00:00Z' })
      return HttpResponse.json(record.consents[0])
    }),
  )
  return patches
}

describe('my data', () => {
  it('are corrected in place, without how others sort me', async () => {
    const patches = keep()
    const { user } = await show(<OwnDataScreen />, { me: observer })

    const field = await screen.findByRole('textbox', { name: 'Nombre' })
    await user.clear(field)
    await user.type(field, 'Rosario{Enter}')

    expect(await screen.findByDisplayValue('Rosario')).toBeInTheDocument()
    expect(patches).toEqual([{ given_name: 'Rosario' }])
    expect(screen.queryByText('Etiquetas')).toBeNull()
    expect(screen.queryByText('Nota')).toBeNull()
  })

  it('say what I agreed to, and I withdraw it', async () => {
    keep()
    const { user } = await show(<OwnDataScreen />, { me: observer, language: 'en' })

    await user.click(await screen.findByRole('button', { name: /^Withdraw/ }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Withdraw' }))

    expect(await screen.findByText('You have not agreed to anything, or withdrew it.')).toBeInTheDocument()
  })

  it('can be taken along', async () => {
    keep()
    await show(<OwnDataScreen />, { me: observer })
    expect(await screen.findByRole('link', { name: 'Descargar mis datos' })).toHaveAttribute('href', '/api/v1/people/me/copy')
  })

  it('are not there before the account is known to be a person', async () => {
    server.use(http.get(address, () => HttpResponse.json({ code: 'not_found' }, { status: 404 })))
    await show(<OwnDataScreen />, { me: observer })
    expect(await screen.findByText('Tu cuenta aún no está enlazada con tu registro')).toBeInTheDocument()
  })
})
