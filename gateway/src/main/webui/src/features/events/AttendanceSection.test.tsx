import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { AttendanceSection } from './AttendanceSection'
import type { Attendance, Event } from './api'

const api = 'http://localhost:8080/api/v1'
const event = {
  id: 'e1',
  title: { es: 'Taller' },
  capacity: 1,
  host_committee_ids: ['c1'],
  state: 'planned',
  hosting: true,
} as Event

function listing(checkIn: () => Response) {
  const rows: Attendance[] = [
    { id: 'a1', version: 1, person_id: 'p1', status: 'registered', created_at: '2026-11-20T10:00:00Z' },
    { id: 'a2', version: 1, person_id: 'p2', status: 'waiting', waiting_position: 1, created_at: '2026-11-20T11:00:00Z' },
  ]
  const set = (id: string, status: Attendance['status']) => {
    const row = rows.find((one) => one.id === id) as Attendance
    row.status = status
    return row
  }
  server.use(
    http.get(`${api}/events/e1/attendances`, () =>
      HttpResponse.json({
        items: rows,
        counts: Object.fromEntries(rows.map(({ status }) => [status, rows.filter((row) => row.status === status).length])),
      }),
    ),
    http.post(`${api}/people/cards`, () =>
      HttpResponse.json({
        items: [
          { id: 'p1', display_name: "María José Núñez-O'Connor" },
          { id: 'p2', display_name: 'Wilmer Reyes' },
        ],
      }),
    ),
    http.post(`${api}/events/e1/attendances/a1/check-in`, () => {
      const answer = checkIn()
      if (answer.ok) set('a1', 'attended')
      return answer
    }),
    http.get(`${api}/events/e1/attendances/a1`, () => HttpResponse.json(rows[0], { headers: { ETag: '"2"' } })),
    http.patch(`${api}/events/e1/attendances/a1`, async ({ request }) =>
      HttpResponse.json(set('a1', ((await request.json()) as Attendance).status)),
    ),
  )
}

test('one tap checks in by name, and one tap takes it back', async () => {
  listing(() => HttpResponse.json({ id: 'a1', status: 'attended' }))
  const { user } = await show(<AttendanceSection event={event} />)
  await user.click(await screen.findByRole('button', { name: "Registrar la llegada de María José Núñez-O'Connor" }))
  expect(await screen.findByRole('tab', { name: 'Llegaron (1)' })).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  expect(await screen.findByRole('tab', { name: 'Llegaron (0)' })).toBeVisible()
  expect(await screen.findByRole('button', { name: "Registrar la llegada de María José Núñez-O'Connor" })).toBeVisible()
})

test('a check-in that failed is taken back and said', async () => {
  listing(() => HttpResponse.json({ code: 'event_is_cancelled' }, { status: 409 }))
  const { user } = await show(<AttendanceSection event={event} />, { language: 'en' })
  await user.click(await screen.findByRole('button', { name: "Check in María José Núñez-O'Connor" }))
  expect(await screen.findByText('The event is cancelled; nobody can sign up or check in.')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('tab', { name: 'Expected (1)' })).toBeVisible())
})

test('who waits stands in line with a number', async () => {
  listing(() => HttpResponse.json({}))
  const { user } = await show(<AttendanceSection event={event} />)
  await user.click(await screen.findByRole('tab', { name: 'En espera (1)' }))
  const list = await screen.findByRole('list', { name: 'En espera (1)' })
  expect(await within(list).findByText('Wilmer Reyes')).toBeVisible()
  expect(within(list).getByText('número 1 en la lista')).toBeVisible()
  expect(screen.getByText('1 de 1 lugares ocupados · 1 en espera')).toBeVisible()
})
