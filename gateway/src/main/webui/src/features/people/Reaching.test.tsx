import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { Reach } from '../calls/Reach'
import { PersonScreen } from './PersonScreen'

const api = 'http://localhost:8080/api/v1'
const address = `${api}/people/p1`
type Body = { [field: string]: unknown }

let person: Body
let version: number
let patches: Body[]

beforeEach(() => {
  person = { id: 'p1', display_name: 'Rosa', given_name: 'Rosa', phones: [{ number: '+14155550101' }] }
  version = 1
  patches = []
  const answer = () => HttpResponse.json(person, { headers: { ETag: `"${version}"` } })
  const none = () => HttpResponse.json({ items: [] })
  server.use(
    http.get(address, answer),
    ...['timeline', 'relationships', 'affiliations', 'shared-contacts', 'merges'].map((what) =>
      http.get(`${address}/${what}`, none),
    ),
    http.get(`${api}/committees`, none),
    http.patch(address, async ({ request }) => {
      const body = (await request.json()) as Body
      patches.push(body)
      if (request.headers.get('If-Match') !== `"${version}"`) return HttpResponse.json({ code: 'version_stale' }, { status: 412 })
      person = { ...person, ...body }
      version += 1
      return answer()
    }),
  )
})

const open = () => show(<PersonScreen Reach={Reach} />, { path: '/people/$personId', at: '/people/p1' })
const section = async (name: string) => within((await screen.findByRole('heading', { name })).closest('section') as HTMLElement)

describe('reaching somebody safely', () => {
  it('says at the top what must be known, and offers only ways that are safe', async () => {
    person.safe_contact = {
      channels: ['signal'],
      never_leave_message: true,
      never_say_where_from: true,
      remark: 'Su esposo contesta',
    }
    await open()
    const warnings = await screen.findByRole('list', { name: 'Lee esto antes de llamar o escribir' })
    expect(warnings).toHaveTextContent('Nunca dejar recado.')
    expect(warnings).toHaveTextContent('No decir de dónde llamas.')
    expect(warnings).toHaveTextContent('«Su esposo contesta»')
    expect(screen.getByRole('link', { name: 'Signal' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Llamar' })).toBeNull()
  })

  it('writes nothing of the committee into a text where that is not to be said', async () => {
    person.safe_contact = { never_say_where_from: true }
    await open()
    const link = await screen.findByRole('link', { name: 'Mensaje' })
    await waitFor(() =>
      expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('Hola Rosa. ¿A qué hora te puedo llamar?'),
    )
  })

  it('saves what was chosen together when one leaves it, and takes it back', async () => {
    const { user } = await open()
    const safe = await section('Cómo contactar sin riesgo')
    await user.click(safe.getByRole('button', { name: /Cambiar/ }))
    await user.click(safe.getByRole('button', { name: 'Signal' }))
    await user.click(safe.getByRole('checkbox', { name: 'Nunca dejar recado.' }))
    await user.click(safe.getByRole('button', { name: 'lunes, noche' }))
    expect(patches).toEqual([])
    await user.click(await screen.findByRole('textbox', { name: 'Nombre' }))
    await waitFor(() => expect(patches).toHaveLength(1))
    expect(patches[0]).toEqual({
      safe_contact: {
        channels: ['signal'],
        times: ['monday_evening'],
        never_leave_message: true,
        never_say_where_from: false,
        remark: null,
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
    await waitFor(() => expect(patches[1]).toEqual({ safe_contact: null }))
  })

  it('shows both when somebody else said something else meanwhile', async () => {
    const { user } = await open()
    const safe = await section('Cómo contactar sin riesgo')
    person = { ...person, safe_contact: { channels: ['sms'] } }
    version += 1
    await user.click(safe.getByRole('button', { name: /Cambiar/ }))
    await user.click(safe.getByRole('checkbox', { name: 'Nunca dejar recado.' }))
    await user.click(safe.getByRole('button', { name: 'Listo' }))
    expect(await screen.findByText('Solo es seguro por: Mensaje de texto.')).toBeVisible()
    expect(screen.getByText('Nunca dejar recado.', { selector: 'b' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Guardar lo mío' })).toBeVisible()
  })

  it('saves a remark on when there is time by Enter', async () => {
    const { user } = await open()
    const times = await section('Disponibilidad')
    await user.click(times.getByRole('button', { name: /Cambiar/ }))
    await user.type(times.getByRole('textbox', { name: 'En pocas palabras' }), 'Con guardería{Enter}')
    await waitFor(() => expect(patches).toEqual([{ availability: { times: [], remark: 'Con guardería' } }]))
    expect(await times.findByText('«Con guardería»')).toBeVisible()
  })
})
