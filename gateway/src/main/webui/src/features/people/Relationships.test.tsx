import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { PersonOrganizations } from './PersonOrganizations'
import { Relationships } from './Relationships'

const api = 'http://localhost:8080/api/v1'
const rosa = { id: 'p1', display_name: 'Rosa' }

describe('who somebody belongs to', () => {
  let links: { id: string; person_id: string; kind: string }[]
  let said: unknown[]
  beforeEach(() => {
    links = [{ id: 'l1', person_id: 'p2', kind: 'emergency_contact' }]
    said = []
    server.use(
      http.get(`${api}/people/p1/relationships`, () => HttpResponse.json({ items: links })),
      http.post(`${api}/people/p1/relationships`, async ({ request }) => {
        const body = (await request.json()) as { person_id: string; kind: string }
        said.push(body)
        const link = { id: `l${said.length + 1}`, ...body }
        links = [...links, link]
        return HttpResponse.json(link, { status: 201 })
      }),
      http.delete(`${api}/people/p1/relationships/:id`, ({ params }) => {
        links = links.filter(({ id }) => id !== params.id)
        return new HttpResponse(null, { status: 204 })
      }),
      http.post(`${api}/people/cards`, async ({ request }) => {
        const { ids } = (await request.json()) as { ids: string[] }
        const cards = [
          { id: 'p2', display_name: 'Tomás', phone: '+14155550102' },
          { id: 'p3', display_name: 'Nico' },
        ]
        return HttpResponse.json({ items: cards.filter(({ id }) => ids.includes(id)) })
      }),
      http.get(`${api}/people`, () => HttpResponse.json({ items: [{ id: 'p3', display_name: 'Nico' }], total: 1 })),
    )
  })

  it('shows whom to call in an emergency, with the number', async () => {
    await show(<Relationships person={rosa} />)
    expect(await screen.findByRole('link', { name: 'Tomás' })).toHaveAttribute('href', '/people/p2')
    expect(screen.getByText(/emergencia/)).toHaveTextContent('(415) 555-0102')
  })

  it('links somebody who is found by name', async () => {
    const { user } = await show(<Relationships person={rosa} />)
    await user.click(await screen.findByRole('button', { name: 'Enlazar a alguien' }))
    await user.type(screen.getByRole('combobox', { name: '¿Quién?' }), 'nic')
    await user.click(await screen.findByRole('option', { name: /Nico/ }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Qué es de Rosa' }), 'hija o hijo')
    await user.click(screen.getByRole('button', { name: 'Agregar' }))
    expect(await screen.findByRole('link', { name: 'Nico' })).toBeVisible()
    expect(said).toEqual([{ person_id: 'p3', kind: 'child' }])
  })

  it('removes a link and brings it back', async () => {
    const { user } = await show(<Relationships person={rosa} />)
    await user.click(await screen.findByRole('button', { name: 'Quitar el enlace con Tomás' }))
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
    expect(await screen.findByRole('link', { name: 'Tomás' })).toBeVisible()
    expect(said).toEqual([{ person_id: 'p2', kind: 'emergency_contact' }])
  })

  it('names the organization and the role there', async () => {
    server.use(
      http.get(`${api}/people/p1/affiliations`, () =>
        HttpResponse.json({
          items: [{ id: 'a1', organization_id: 'o1', organization_name: 'Panadería La Espiga', role: 'dueña' }],
        }),
      ),
    )
    await show(<PersonOrganizations person={rosa} />)
    expect(await screen.findByRole('link', { name: 'Panadería La Espiga' })).toHaveAttribute('href', '/organizations/o1')
    expect(screen.getByText('dueña')).toBeVisible()
  })
})
