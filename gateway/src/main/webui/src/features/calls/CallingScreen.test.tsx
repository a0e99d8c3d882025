import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { cameBack, sessionBegan } from '../../core/session/ended'
import { keepCallList } from '../../testing/callList'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { CallingScreen } from './CallingScreen'
import { keepDraft } from './drafts'

const words = {
  es: {
    call: /^Llamar \(/,
    no_answer: 'No contestó',
    left: 'Dejé mensaje',
    reached: 'Contestó',
    yes: 'Sí',
    later: 'Llamar otra hora',
  },
  en: {
    call: /^Call \(/,
    no_answer: 'No answer',
    left: 'Left a message',
    reached: 'Reached',
    yes: 'Yes',
    later: 'Call back later',
  },
}

// the phone's own app opens instead of a page
addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault()
})

/** Taps like a thumb, and counts. */
async function open(language: 'es' | 'en' = 'es') {
  const { user } = await show(<CallingScreen />, { language, path: '/calls/$listId/go', at: '/calls/l1/go' })
  let taps = 0
  const tap = async (name: string | RegExp, role = 'button') => {
    taps += 1
    await user.click(await screen.findByRole(role, { name }))
  }
  const counted = () => {
    const before = taps
    taps = 0
    return before
  }
  const person = (number: number) => screen.findByRole('heading', { level: 2, name: `Persona ${number}` })
  return { user, tap, counted, person }
}

describe('ten people called tonight', () => {
  beforeEach(() => {
    for (let person = 0; person < 10; person += 1) keepDraft(`p${person}`, { note: '' })
  })

  it.each(['es', 'en'] as const)('takes at most four taps a person in %s', async (language) => {
    const kept = keepCallList(10, { ask: '¿Vienes el jueves?' })
    const { tap, counted, person } = await open(language)
    const say = words[language]
    const ways = [
      [say.no_answer],
      [say.left],
      [say.reached, say.yes],
      [say.later, /^(Mañana|Tomorrow) 10/],
      [language === 'es' ? 'Número equivocado' : 'Wrong number'],
    ]
    for (let number = 1; number <= 10; number += 1) {
      expect(await person(number)).toBeVisible()
      await tap(say.call, 'link')
      for (const name of ways[number % ways.length] ?? []) await tap(name)
      await waitFor(() => expect(kept.logged).toHaveLength(number))
      expect(counted()).toBeLessThanOrEqual(4)
    }
    expect(
      await screen.findByText(language === 'es' ? 'Por ahora no hay a quién llamar' : 'Nobody to call right now'),
    ).toBeVisible()
    expect(kept.logged.filter(({ outcome }) => outcome === 'reached')).toMatchObject([{ answer: 'yes' }, { answer: 'yes' }])
  })

  it('brings the one before back with what was typed, and then goes on where it was', async () => {
    const kept = keepCallList(3, { ask: '¿Vienes?' })
    const { user, tap, person } = await open()
    await person(1)
    await tap('Contestó')
    await user.type(screen.getByLabelText('Nota'), 'Trae a su hermana')
    await tap('Dejar un pendiente')
    await user.type(screen.getByLabelText('Qué sigue'), 'Mandarle la dirección')
    await tap('Sí')
    await person(2)
    expect(kept.logged[0]).toMatchObject({ outcome: 'reached', answer: 'yes', note: 'Trae a su hermana' })
    expect(kept.logged[0]?.follow_up).toMatchObject({ what: 'Mandarle la dirección' })
    await tap('Deshacer')
    await person(1)
    await tap('Contestó')
    expect(screen.getByLabelText('Nota')).toHaveValue('Trae a su hermana')
    await tap('Tal vez')
    expect(await person(2)).toBeVisible()
    expect(kept.logged[1]).toMatchObject({ answer: 'maybe', note: 'Trae a su hermana' })
  })

  it('sends by itself with the same key when the connection is back, and logs once', async () => {
    const kept = keepCallList(2)
    let lost = 2
    kept.refuse(() => (lost-- > 0 ? HttpResponse.error() : undefined))
    const { tap, person } = await open()
    await person(1)
    await tap('No contestó')
    expect(await screen.findByText(/Se guarda solo en cuanto vuelva/)).toBeVisible()
    dispatchEvent(new Event('online'))
    expect(await person(2)).toBeVisible()
    expect(kept.logged).toHaveLength(1)
    expect(new Set(kept.keys).size).toBe(1)
  })

  it('keeps what was typed when the session ends, and goes on after a new login', async () => {
    sessionBegan()
    const kept = keepCallList(2)
    let out = true
    kept.refuse(() => (out ? HttpResponse.json({ code: 'login_needed' }, { status: 401 }) : undefined))
    const { user, tap, person } = await open()
    await person(1)
    await tap('Contestó')
    await user.type(screen.getByLabelText('Nota'), 'Llamar temprano')
    await tap('Guardar')
    await waitFor(() => expect(kept.keys).toHaveLength(1))
    expect(screen.getByLabelText('Nota')).toHaveValue('Llamar temprano')
    out = false
    cameBack()
    expect(await person(2)).toBeVisible()
    expect(kept.logged).toMatchObject([{ outcome: 'reached', note: 'Llamar temprano' }])
    expect(new Set(kept.keys).size).toBe(1)
  })

  it('does not save an A-number, and one tap takes it out and saves', async () => {
    const kept = keepCallList(2, { ask: '¿Vienes?' })
    const { user, tap, person } = await open()
    await person(1)
    await tap('Contestó')
    await user.type(screen.getByLabelText('Nota'), 'Su número es A123456789 hoy')
    await tap('Sí')
    expect(kept.logged).toEqual([])
    await tap('Quitar el número y guardar')
    expect(await person(2)).toBeVisible()
    expect(kept.logged).toMatchObject([{ answer: 'yes', note: 'Su número es hoy' }])
  })

  it('hints at words about status and still saves them, and never touches nine bare digits', async () => {
    const kept = keepCallList(2)
    const { user, tap, person } = await open()
    await person(1)
    await tap('Contestó')
    await user.type(screen.getByLabelText('Nota'), 'Es indocumentada, cuenta 123456789')
    expect(screen.getByText(/parece hablar de estatus/)).toBeVisible()
    await tap('Guardar')
    expect(await person(2)).toBeVisible()
    expect(kept.logged).toMatchObject([{ note: 'Es indocumentada, cuenta 123456789' }])
  })

  it('puts somebody off to the end of the line, and can bring them back', async () => {
    keepCallList(3)
    const { tap, person } = await open()
    await person(1)
    await tap('Después')
    await person(2)
    await tap('Deshacer')
    expect(await person(1)).toBeVisible()
  })

  it('offers the person’s page when somebody else has the turn by now', async () => {
    const kept = keepCallList(2)
    kept.refuse(() => HttpResponse.json({ code: 'turn_is_over' }, { status: 409 }))
    const beside: unknown[] = []
    server.use(
      http.post('http://localhost:8080/api/v1/people/p0/conversations', async ({ request }) => {
        beside.push(await request.json())
        return HttpResponse.json({ id: 'v9' }, { status: 201, headers: { ETag: '"1"' } })
      }),
    )
    const { tap, person } = await open()
    await person(1)
    await tap('Dejé mensaje')
    expect(await screen.findByText(/ahora alguien más le está llamando/)).toBeVisible()
    await tap('Guardarlo en su ficha y seguir')
    await waitFor(() => expect(beside).toMatchObject([{ kind: 'call', outcome: 'left_message' }]))
  })

  it('leaves the time to the server when the phone’s clock is ahead', async () => {
    const kept = keepCallList(2)
    let first = true
    kept.refuse(() => {
      if (!first) return undefined
      first = false
      const violations = [{ pointer: '/happened_at', code: 'in_the_future' }]
      return HttpResponse.json({ code: 'invalid', violations }, { status: 400 })
    })
    const { tap, person } = await open()
    await person(1)
    await tap('No contestó')
    expect(await person(2)).toBeVisible()
    expect(kept.logged[0]).not.toHaveProperty('happened_at')
  })
})
