import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { lucia, show } from '../../testing/show'
import { PersonHolds } from './PersonHolds'

const api = 'http://localhost:8080/api/v1'
const omar = { user_id: '11111111-0000-4000-8000-000000000006', roles: ['admin'], committees: [] }
const sam = { user_id: '11111111-0000-4000-8000-000000000003', roles: ['organizer'], committees: [] }

function keep(...holds: Record<string, unknown>[]) {
  const said: unknown[] = []
  server.use(
    http.get(`${api}/legal-holds`, () => HttpResponse.json({ items: holds.filter((hold) => !hold.lifted_at) })),
    http.post(`${api}/people/p1/legal-holds`, async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>
      said.push(body)
      holds.push({ id: 'g1', person_id: 'p1', put_at: '2026-11-20T10:00:00Z', ...body })
      return HttpResponse.json(holds.at(-1), { status: 201 })
    }),
    http.post(`${api}/legal-holds/g1/lifting`, async ({ request }) => {
      said.push(await request.json())
      Object.assign(holds[0] ?? {}, { lifted_at: '2026-11-21T10:00:00Z' })
      return HttpResponse.json(holds[0])
    }),
  )
  return said
}

describe('a legal hold on the page of a person', () => {
  it('is put by an administrator, with a reason', async () => {
    const said = keep()
    const { user } = await show(<PersonHolds person={{ id: 'p1' }} />, { me: omar })

    await user.click(await screen.findByRole('button', { name: 'Retener este registro' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Retener este registro' }))
    expect(within(dialog).getByText('Di por qué.')).toBeInTheDocument()
    await user.type(within(dialog).getByLabelText(/Motivo/), 'Demanda')
    await user.click(within(dialog).getByRole('button', { name: 'Retener este registro' }))

    expect(await screen.findByText('Demanda')).toBeInTheDocument()
    expect(said).toEqual([{ reason: 'Demanda' }])
  })

  it('is lifted with a reason', async () => {
    const said = keep({ id: 'g1', person_id: 'p1', reason: 'Demanda', put_at: '2026-11-20T10:00:00Z' })
    const { user } = await show(<PersonHolds person={{ id: 'p1' }} />, { me: omar, language: 'en' })

    await user.click(await screen.findByRole('button', { name: 'Lift the hold: Demanda' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText(/Reason/), 'Over')
    await user.click(within(dialog).getByRole('button', { name: 'Lift' }))

    expect(await screen.findByText('This record is not held.')).toBeInTheDocument()
    expect(said).toEqual([{ reason: 'Over' }])
  })

  it.each([
    ['a lead', lucia],
    ['an organizer', sam],
  ])('is not shown to %s', async (_, me) => {
    await show(
      <>
        <p>there</p>
        <PersonHolds person={{ id: 'p1' }} />
      </>,
      { me },
    )
    expect(await screen.findByText('there')).toBeInTheDocument()
    expect(screen.queryByText('Retención legal')).toBeNull()
  })
})
