import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Me } from '../../core/session/me'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { EditOrganizationScreen } from './EditOrganizationScreen'

const address = 'http://localhost:8080/api/v1/organizations/o1'
const sam: Me = { user_id: 'u-sam', roles: ['organizer'], committees: [] }
type Kept = { [field: string]: unknown; version: number }

describe('changing an organization while somebody else does', () => {
  let kept: Kept
  let patches: unknown[]
  beforeEach(() => {
    kept = {
      id: 'o1',
      version: 3,
      name: 'Panadería',
      type: 'small_business',
      stage: 'prospect',
      languages: ['es'],
      phone: '+14155550101',
    }
    patches = []
    server.use(
      http.get(address, () => HttpResponse.json(kept, { headers: { ETag: `"${kept.version}"` } })),
      http.patch(address, async ({ request }) => {
        if (request.headers.get('If-Match') !== `"${kept.version}"`)
          return HttpResponse.json({ code: 'version_stale' }, { status: 412 })
        const body = (await request.json()) as object
        patches.push(body)
        kept = { ...kept, ...body, version: kept.version + 1 }
        return HttpResponse.json(kept)
      }),
    )
  })

  const elsewhere = (change: object) => {
    kept = { ...kept, ...change, version: kept.version + 1 }
  }
  const rename = async (to: string) => {
    const { user } = await show(<EditOrganizationScreen />, {
      path: '/organizations/$organizationId/edit',
      at: '/organizations/o1/edit',
      me: sam,
    })
    const name = await screen.findByRole('textbox', { name: 'Nombre' })
    await user.clear(name)
    await user.type(name, to)
    return { user, save: () => user.click(screen.getByRole('button', { name: 'Guardar' })) }
  }

  it('saves what was changed here upon what was changed there, when these are different fields', async () => {
    const { save } = await rename('Panadería La Unión')
    elsewhere({ phone: '+14155550199' })
    await save()
    await waitFor(() => expect(patches).toEqual([{ name: 'Panadería La Unión' }]))
    expect(kept.phone).toBe('+14155550199')
  })

  it('shows both values of the same field, and keeps mine if I say so', async () => {
    const { user, save } = await rename('Panadería La Unión')
    elsewhere({ name: 'La Espiga' })
    await save()
    expect(await screen.findByText('La Espiga', { selector: 'b' })).toBeVisible()
    expect(screen.getByText('Panadería La Unión', { selector: 'b' })).toBeVisible()
    expect(patches).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Guardar lo mío' }))
    await waitFor(() => expect(kept.name).toBe('Panadería La Unión'))
  })

  it('leaves theirs if I say so', async () => {
    const { user, save } = await rename('Panadería La Unión')
    elsewhere({ name: 'La Espiga' })
    await save()
    await user.click(await screen.findByRole('button', { name: 'Dejar lo otro' }))
    expect(screen.getByRole('textbox', { name: 'Nombre' })).toHaveValue('La Espiga')
    expect(patches).toEqual([])
  })
})
