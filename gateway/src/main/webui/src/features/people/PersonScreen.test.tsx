import { cleanup, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { draftAt, keepDraftAt } from '../../core/keep/drafts'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { PersonScreen } from './PersonScreen'

const address = 'http://localhost:8080/api/v1/people/p1'
type Stored = { given_name: string; family_name?: string; note?: string | null; [more: string]: unknown }

/** One person as the server keeps them, with versions. */
function keep(first: Stored) {
  let version = 1
  let person = first
  const patches: { ifMatch: string | null; body: Partial<Stored> }[] = []
  const answer = () =>
    HttpResponse.json(
      { id: 'p1', display_name: [person.given_name, person.family_name].filter(Boolean).join(' '), ...person },
      { headers: { ETag: `"${version}"` } },
    )
  server.use(
    http.get(address, answer),
    http.get(`${address}/timeline`, () => HttpResponse.json({ items: [] })),
    http.get('http://localhost:8080/api/v1/committees', () => HttpResponse.json({ items: [] })),
    http.get('http://localhost:8080/api/v1/committees/c1/memberships', () => HttpResponse.json({ items: [] })),
    http.patch(address, async ({ request }) => {
      const body = (await request.json()) as Partial<Stored>
      const ifMatch = request.headers.get('If-Match')
      patches.push({ ifMatch, body })
      if (ifMatch !== `"${version}"`) return HttpResponse.json({ code: 'version_stale' }, { status: 412 })
      if (/A\d{9}/.test(body.note ?? '')) {
        return HttpResponse.json({ code: 'invalid', violations: [{ pointer: '/note', code: 'a_number' }] }, { status: 400 })
      }
      person = { ...person, ...body }
      version += 1
      return answer()
    }),
  )
  const changedElsewhere = (change: Partial<Stored>) => {
    person = { ...person, ...change }
    version += 1
  }
  return { patches, changedElsewhere, now: () => person }
}

const open = () => show(<PersonScreen />, { path: '/people/$personId', at: '/people/p1' })

describe('a person', () => {
  let kept: ReturnType<typeof keep>
  beforeEach(() => {
    kept = keep({ given_name: 'Rosa', family_name: 'Domingo Mateo' })
  })

  it('begins its note with what had been typed, to be saved or discarded', async () => {
    keepDraftAt('people.note.p1', 'Cuida a sus nietos')
    const { user } = await open()
    expect(await screen.findByText('Guardamos lo que habías escrito aquí.')).toBeVisible()
    expect(screen.getByDisplayValue('Cuida a sus nietos')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Guardar la nota' }))
    expect(await screen.findByDisplayValue('Cuida a sus nietos')).toBeVisible()
    await waitFor(() => expect(kept.now().note).toBe('Cuida a sus nietos'))
    await waitFor(() => expect(draftAt('people.note.p1')).toBeUndefined())

    keepDraftAt('people.note.p1', 'Otra cosa')
    cleanup()
    const again = await open()
    await again.user.click(await screen.findByRole('button', { name: 'Descartarlo' }))
    expect(screen.getByDisplayValue('Cuida a sus nietos')).toBeVisible()
    expect(screen.queryByDisplayValue('Otra cosa')).toBeNull()
    expect(kept.patches).toHaveLength(1)
  })

  it('shows who else has the same phone', async () => {
    server.use(
      http.get(`${address}/shared-contacts`, () =>
        HttpResponse.json({ items: [{ id: 'p2', display_name: 'Tomás Mateo', shares: ['phone', 'email'] }] }),
      ),
    )
    await open()
    const shared = await screen.findByRole('link', { name: /Tomás Mateo/ })
    expect(shared).toHaveAttribute('href', '/people/p2')
    expect(shared).toHaveTextContent('mismo teléfono y mismo correo')
  })

  it('saves a field by Enter, and takes it back', async () => {
    const { user } = await open()
    const field = await screen.findByRole('textbox', { name: 'Nombre' })
    await user.clear(field)
    await user.type(field, 'Rosario{Enter}')
    expect(await screen.findByRole('heading', { name: 'Rosario Domingo Mateo' })).toBeVisible()
    expect(kept.patches).toEqual([{ ifMatch: '"1"', body: { given_name: 'Rosario' } }])
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(await screen.findByRole('heading', { name: 'Rosa Domingo Mateo' })).toBeVisible()
    expect(kept.patches[1]).toEqual({ ifMatch: '"2"', body: { given_name: 'Rosa' } })
  })

  it('sends what was written without a connection once there is one', async () => {
    let line = false
    server.use(http.patch(address, () => (line ? undefined : HttpResponse.error())))
    const { user } = await open()
    const field = await screen.findByRole('textbox', { name: 'Nombre' })
    await user.clear(field)
    await user.type(field, 'Rosario{Enter}')
    expect(await screen.findByText('Guardando…')).toBeVisible()
    expect(kept.patches).toEqual([])
    line = true
    await waitFor(() => {
      dispatchEvent(new Event('online'))
      expect(kept.now().given_name).toBe('Rosario')
    })
    expect(await screen.findByRole('heading', { name: 'Rosario Domingo Mateo' })).toBeVisible()
    expect(field).toHaveValue('Rosario')
  })

  it('asks nothing when the answer was lost but the change was stored', async () => {
    let lost = false
    server.use(
      http.patch(address, async () => {
        if (lost) return undefined
        lost = true
        kept.changedElsewhere({ given_name: 'Rosario' })
        return HttpResponse.error()
      }),
    )
    const { user } = await open()
    const field = await screen.findByRole('textbox', { name: 'Nombre' })
    await user.clear(field)
    await user.type(field, 'Rosario{Enter}')
    await waitFor(() => {
      dispatchEvent(new Event('online'))
      expect(screen.getByRole('heading', { name: 'Rosario Domingo Mateo' })).toBeVisible()
    })
    await waitFor(() => expect(kept.patches).toHaveLength(1))
    expect(screen.queryByText(/Alguien más cambió/)).toBeNull()
  })

  it('sends nothing when nothing was changed', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('textbox', { name: 'Nombre' }))
    await user.tab()
    expect(kept.patches).toEqual([])
  })

  it('shows both values when somebody else changed the same field, and keeps mine if I say so', async () => {
    const { user } = await open()
    const field = await screen.findByRole('textbox', { name: 'Nombre' })
    kept.changedElsewhere({ given_name: 'Rosalía' })
    await user.clear(field)
    await user.type(field, 'Rosario{Enter}')
    expect(await screen.findByText('Rosalía')).toBeVisible()
    expect(screen.getByText('Rosario')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Guardar lo mío' }))
    expect(await screen.findByRole('heading', { name: 'Rosario Domingo Mateo' })).toBeVisible()
  })

  it('saves upon a newer version without asking when another field was changed there', async () => {
    const { user } = await open()
    const field = await screen.findByRole('textbox', { name: 'Nombre' })
    kept.changedElsewhere({ family_name: 'Domingo' })
    await user.clear(field)
    await user.type(field, 'Rosario{Enter}')
    expect(await screen.findByRole('heading', { name: 'Rosario Domingo' })).toBeVisible()
    expect(screen.queryByText(/Alguien más cambió/)).toBeNull()
  })

  it('offers to take an A-number out of a note in one tap', async () => {
    const { user } = await open()
    await user.type(await screen.findByRole('textbox', { name: /Lo que ayuda/ }), 'Llamar tarde A123456789')
    await user.tab()
    await user.click(await screen.findByRole('button', { name: 'Quitar el número y guardar' }))
    expect(await screen.findByText('Guardado.')).toBeVisible()
    expect(kept.now().note).toBe('Llamar tarde')
  })
})

describe('a person who is not there or not shared', () => {
  it('is explained the same way', async () => {
    server.use(http.get(address, () => HttpResponse.json({ code: 'not_found' }, { status: 404 })))
    await open()
    expect(await screen.findByText(/o no está compartido contigo: pregunta/)).toBeVisible()
  })

  it('is for reading when I only see them by a sign-up', async () => {
    keep({ given_name: 'Rosa', phones: [{ number: '+14155550101' }], may_change: false })
    await open()
    expect(await screen.findByText(/porque se inscribió a un evento tuyo/)).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'Nombre' })).toBeNull()
    expect(screen.getByText('(415) 555-0101')).toBeVisible()
  })
})
