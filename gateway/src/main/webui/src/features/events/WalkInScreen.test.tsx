import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { WalkInScreen } from './WalkInScreen'

const api = 'http://localhost:8080/api/v1'
const event = { id: 'e1', title: { es: 'Taller' }, host_committee_ids: ['c1'], state: 'planned', hosting: true }

function answering(attendance: () => Response) {
  const calls = { people: 0, checkIns: 0, bodies: [] as unknown[] }
  server.use(
    http.get(`${api}/events/e1`, () => HttpResponse.json(event, { headers: { ETag: '"1"' } })),
    http.post(`${api}/people`, async ({ request }) => {
      calls.people += 1
      calls.bodies.push(await request.json())
      return HttpResponse.json({ id: 'p9' }, { status: 201 })
    }),
    http.post(`${api}/events/e1/attendances`, attendance),
    http.post(`${api}/events/e1/attendances/a9/check-in`, () => {
      calls.checkIns += 1
      return HttpResponse.json({ id: 'a9', status: 'attended' })
    }),
  )
  return calls
}

const open = (language: 'es' | 'en') =>
  show(<WalkInScreen />, { language, path: '/events/$eventId/walk-in', at: '/events/e1/walk-in' })

test('name and phone make a person who is on the list and here', async () => {
  const calls = answering(() => HttpResponse.json({ id: 'a9', status: 'waiting' }, { status: 201 }))
  const { user } = await open('es')
  await user.type(await screen.findByLabelText('Nombre'), 'Rosa Ixchel')
  await user.type(screen.getByLabelText('Teléfono'), '510 555 0199')
  await user.click(screen.getByRole('button', { name: 'Agregar y registrar llegada' }))
  expect(await screen.findByText('Rosa Ixchel')).toBeVisible()
  expect(calls.bodies).toEqual([{ given_name: 'Rosa Ixchel', phones: [{ number: '510 555 0199' }], committee_id: 'c1' }])
  expect(calls.checkIns).toBe(1)
  expect(screen.getByLabelText('Nombre')).toHaveValue('')
})

test('a retry after a broken step adds nobody twice and keeps what was typed', async () => {
  let broken = true
  const calls = answering(() => {
    if (!broken) return HttpResponse.json({ id: 'a9', status: 'registered' }, { status: 201 })
    broken = false
    return HttpResponse.json({ code: 'owner_unreachable' }, { status: 503 })
  })
  const { user } = await open('en')
  await user.type(await screen.findByLabelText('Name'), 'Rosa')
  await user.click(screen.getByRole('button', { name: 'Add and check in' }))
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.getByLabelText('Name')).toHaveValue('Rosa')
  await user.click(screen.getByRole('button', { name: 'Add and check in' }))
  expect(await screen.findByText('Rosa')).toBeVisible()
  expect(calls.people).toBe(1)
  expect(calls.checkIns).toBe(1)
})
