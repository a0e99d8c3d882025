import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepPack, packHere } from '../../../core/keep/packs'
import { freshDevice } from '../../../testing/device'
import { server } from '../../../testing/server'
import { lucia, show } from '../../../testing/show'
import { TonightScreen } from './TonightScreen'
import type { Pack } from './useTonight'

const api = 'http://localhost:8080/api/v1'
const until = Date.now() + 11 * 3_600_000
const turn = (number: number) => ({
  entry_id: `e${number}`,
  tries: 0,
  until: new Date(until).toISOString(),
  person: { id: `p${number}`, display_name: `Persona ${number}`, phones: [{ number: `+1510555010${number}` }] },
})
const pack: Pack = {
  list: { id: 'l1', title: 'Sótano', script: { es: 'Hola {nombre}' }, ask: null },
  until,
  turns: [turn(1), turn(2)],
}

const words = {
  es: {
    open: 'Abrir',
    wrong: /Quedan 4 intentos/,
    no: 'No contestó',
    in: 'Entrar para enviar',
    over: /alguien más le está llamando/,
    keep: 'Guardarlo en su ficha',
    sent: 'enviada',
  },
  en: {
    open: 'Open',
    wrong: /4 tries left/,
    no: 'No answer',
    in: 'Log in to send',
    over: /is calling this person/,
    keep: 'Keep it on the person’s page',
    sent: 'sent',
  },
}

let loggedIn: boolean
const arrived: string[] = []

async function open(language: 'es' | 'en') {
  const say = words[language]
  const { user } = await show(<TonightScreen />, { language })
  await user.type(await screen.findByLabelText('PIN'), '111333')
  await user.click(screen.getByRole('button', { name: say.open }))
  expect(await screen.findByText(say.wrong)).toBeVisible()
  expect(screen.queryByText(/Persona/)).toBeNull()
  await user.type(screen.getByLabelText('PIN'), '740215')
  await user.click(screen.getByRole('button', { name: say.open }))
  expect(await screen.findByRole('heading', { level: 2, name: 'Persona 1' })).toBeVisible()
  return { user, say }
}

describe.each(['es', 'en'] as const)('tonight in %s', (language) => {
  beforeEach(async () => {
    await freshDevice(lucia.user_id)
    await keepPack({ listId: 'l1', people: 2, until }, pack, '740215')
    loggedIn = false
    arrived.length = 0
    server.use(
      http.get('http://localhost:8080/auth/me', () =>
        loggedIn ? HttpResponse.json(lucia) : HttpResponse.json({ code: 'login_needed' }, { status: 401 }),
      ),
      http.post(`${api}/call-lists/l1/entries/:entry/outcomes`, () =>
        HttpResponse.json({ code: 'turn_is_over' }, { status: 409 }),
      ),
      http.post(`${api}/people/:person/conversations`, ({ params }) => {
        arrived.push(String(params.person))
        return HttpResponse.json({ id: 'v1' }, { status: 201, headers: { ETag: '"1"' } })
      }),
    )
  })

  it('shows nobody without the PIN, and waits for a login with what was written', async () => {
    const { user, say } = await open(language)
    await user.click(screen.getByRole('button', { name: say.no }))
    expect(await screen.findByRole('heading', { level: 2, name: 'Persona 2' })).toBeVisible()
    expect(await screen.findByRole('link', { name: say.in })).toHaveAttribute(
      'href',
      `/auth/login?to=%2Ftonight&language=${language}`,
    )
    expect(await packHere()).toBeDefined()
  })

  it('says why something was refused, and keeps it on the person’s page', async () => {
    loggedIn = true
    const { user, say } = await open(language)
    await user.click(screen.getByRole('button', { name: say.no }))
    expect(await screen.findByText(say.over)).toBeVisible()
    await user.click(screen.getByRole('button', { name: say.keep }))
    expect(await screen.findByText(say.sent)).toBeVisible()
    await waitFor(() => expect(arrived).toEqual(['p1']))
  })
})
