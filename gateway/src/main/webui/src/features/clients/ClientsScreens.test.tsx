import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { lucia, show } from '../../testing/show'
import type { FormClient, Program } from './api'
import { ClientScreen } from './ClientScreen'
import { ClientsScreen } from './ClientsScreen'
import { NewClientScreen } from './NewClientScreen'

const address = 'http://localhost:8080/api/v1/clients'
const omar = { ...lucia, roles: ['admin'], committees: [] }
const padron: Program = {
  id: 'p1',
  client_id: 'partner-padron-1a2b3c',
  name: 'Padrón del Local 87',
  organization_id: 'o1',
  scopes: ['people:read', 'people:write'],
  enabled: true,
  token_url: 'http://localhost:8180/token',
  last_used_at: '2026-11-20T10:00:00Z',
  requests_today: 3,
  requests_30_days: 120,
  days: [{ day: '2026-11-20', requests: 117, refused: 4, limited: 2, failed: 1 }],
}

const organizations = http.get('http://localhost:8080/api/v1/organizations', () =>
  HttpResponse.json({ items: [{ id: 'o1', name: 'Sindicato Local 87' }] }),
)

describe("partners' programs", () => {
  it('are shown to administrators only', async () => {
    await show(<ClientsScreen />, { path: '/clients' })
    expect(await screen.findByRole('heading', { name: /No se encontró/ })).toBeVisible()
  })

  it('are listed with their organization and their last use', async () => {
    server.use(
      organizations,
      http.get(address, () =>
        HttpResponse.json({ items: [padron, { ...padron, id: 'p2', name: 'Viejo', enabled: false, last_used_at: null }] }),
      ),
    )
    await show(<ClientsScreen />, { me: omar, path: '/clients' })
    expect(await screen.findByRole('link', { name: /Padrón del Local 87.*Sindicato Local 87.*último uso/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /Viejo.*Sin uso todavía.*Bloqueado/ })).toBeVisible()
  })

  it('are made for an organization, and their secret is shown once with how to begin', async () => {
    const sent: FormClient[] = []
    server.use(
      organizations,
      http.post(address, async ({ request }) => {
        sent.push((await request.json()) as FormClient)
        return HttpResponse.json({ ...padron, secret: 'muy-secreto' }, { status: 201 })
      }),
    )
    const { user } = await show(<NewClientScreen />, { me: omar, path: '/clients/new' })
    await user.click(await screen.findByRole('button', { name: 'Crear programa' }))
    expect(sent).toHaveLength(0)
    await user.type(screen.getByRole('textbox', { name: 'Nombre del programa' }), ' Padrón ')
    await screen.findByRole('option', { name: 'Sindicato Local 87' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Organización' }), 'Sindicato Local 87')
    await user.click(screen.getByRole('checkbox', { name: /Ver eventos/ }))
    await user.click(screen.getByRole('button', { name: 'Crear programa' }))

    expect(await screen.findByText('muy-secreto')).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent(/se muestra solo esta vez/)
    expect(screen.getByText(/client_id=partner-padron-1a2b3c -d client_secret="\$SECRET"/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Copiar: Secreto' })).toBeVisible()
    expect(sent).toEqual([{ name: 'Padrón', organization_id: 'o1', scopes: ['people:read', 'people:write', 'events:read'] }])
  })

  it('can be made to practise, with an organization invented for it', async () => {
    const sent: FormClient[] = []
    server.use(
      organizations,
      http.post(address, async ({ request }) => {
        sent.push((await request.json()) as FormClient)
        return HttpResponse.json({ ...padron, secret: 'muy-secreto' }, { status: 201 })
      }),
    )
    const { user } = await show(<NewClientScreen />, { me: omar, path: '/clients/new' })
    await user.type(await screen.findByRole('textbox', { name: 'Nombre del programa' }), 'Taller')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Organización' }), 'Para practicar: una organización inventada')
    expect(screen.getByText(/veinte personas inventadas/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Crear programa' }))
    expect(await screen.findByText('muy-secreto')).toBeVisible()
    expect(sent).toEqual([{ name: 'Taller', sandbox: true, scopes: ['people:read', 'people:write'] }])
  })

  it('tell their use day by day, in a table too', async () => {
    server.use(
      organizations,
      http.get(`${address}/p1`, () => HttpResponse.json(padron)),
    )
    const { user } = await show(<ClientScreen />, { me: omar, language: 'en', path: '/clients/$clientId', at: '/clients/p1' })
    expect(await screen.findByText(/120 requests in 30 days, 3 of them today/)).toBeVisible()
    await user.click(screen.getByText('Day by day'))
    const row = within(screen.getByRole('table')).getAllByRole('row')[1] as HTMLElement
    expect(within(row).getAllByRole('cell').slice(1)).toHaveLength(4)
    expect(row).toHaveTextContent('117421')
  })

  it('get another secret only after a warning', async () => {
    let changed = 0
    server.use(
      organizations,
      http.get(`${address}/p1`, () => HttpResponse.json(padron)),
      http.post(`${address}/p1/secret`, () => {
        changed++
        return HttpResponse.json({ ...padron, secret: 'otro-secreto' })
      }),
    )
    const { user } = await show(<ClientScreen />, { me: omar, path: '/clients/$clientId', at: '/clients/p1' })
    await user.click(await screen.findByRole('button', { name: 'Nuevo secreto' }))
    const dialog = screen.getByRole('dialog', { name: 'Nuevo secreto' })
    expect(dialog).toHaveTextContent(/deja de servir de inmediato/)
    expect(changed).toBe(0)
    await user.click(within(dialog).getByRole('button', { name: 'Crear secreto nuevo' }))
    expect(await screen.findByText('otro-secreto')).toBeVisible()
    expect(changed).toBe(1)
  })

  it('are locked and unlocked', async () => {
    let enabled = true
    server.use(
      organizations,
      http.get(`${address}/p1`, () => HttpResponse.json({ ...padron, enabled })),
      http.patch(`${address}/p1`, async ({ request }) => {
        enabled = ((await request.json()) as { enabled: boolean }).enabled
        return HttpResponse.json({ ...padron, enabled })
      }),
    )
    const { user } = await show(<ClientScreen />, { me: omar, path: '/clients/$clientId', at: '/clients/p1' })
    await user.click(await screen.findByRole('button', { name: 'Bloquear' }))
    await user.click(screen.getByRole('button', { name: 'Bloquear el programa' }))
    await user.click(await screen.findByRole('button', { name: 'Desbloquear' }))
    expect(await screen.findByRole('button', { name: 'Bloquear' })).toBeVisible()
  })
})
