import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Language, LanguageProvider, loadMessages } from '../i18n/language'
import { useText } from '../i18n/text'
import { Problem } from './problem'
import { problemText, useViolations } from './problemText'

function Worded({ problem }: { problem: Problem }) {
  const t = useText()
  const { at, under } = useViolations(problem)
  return (
    <>
      <p>{problemText(t, problem)}</p>
      <p>{at('/note')}</p>
      <p>{under('/phones')}</p>
    </>
  )
}

async function show(language: Language, problem: Problem) {
  render(
    <LanguageProvider first={{ language, messages: await loadMessages(language) }}>
      <Worded problem={problem} />
    </LanguageProvider>,
  )
}

describe('a problem', () => {
  it('is worded by its code in Spanish', async () => {
    await show('es', new Problem('not_found', 404))
    expect(screen.getByText(/no está compartido contigo: pregunta/)).toBeVisible()
  })

  it('is worded by its code in English', async () => {
    await show('en', new Problem('version_stale', 412))
    expect(screen.getByText(/Someone else changed this/)).toBeVisible()
  })

  it('without words of its own still says its code', async () => {
    await show('es', new Problem('something_new', 409))
    expect(screen.getByText(/No funcionó \(something_new\)/)).toBeVisible()
  })

  it('says what is wrong with each field', async () => {
    const violations = [
      { pointer: '/note', code: 'a_number' },
      { pointer: '/phones/0/number', code: 'not_a_phone' },
    ]
    await show('es', new Problem('invalid', 400, violations))
    expect(screen.getByText(/contiene un número A/)).toBeVisible()
    expect(screen.getByText(/no parece un número de teléfono/)).toBeVisible()
  })
})
