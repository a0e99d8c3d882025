import { useMemo } from 'react'
import { type Text, useText } from '../i18n/text'
import { problemTexts, violationTexts } from '../i18n/texts.gen'
import { Problem } from './problem'

// Texts of problems take no parameters; the generated table cannot say so.
const plain = (t: Text, id: string) => (t as (id: string) => string)(id)

export function problemText(t: Text, error: unknown): string {
  const { code } = Problem.from(error)
  const id = problemTexts[code]
  return id ? plain(t, id) : t('core.unknown_problem', { code })
}

export function violationText(t: Text, code: string): string {
  const id = violationTexts[code]
  return id ? plain(t, id) : t('core.unknown_violation', { code })
}

/** Words the violations of a refused form by JSON pointer: `at('/given_name')`, and by prefix for lists: `under('/emails')`. */
export function useViolations(error: unknown) {
  const t = useText()
  return useMemo(() => {
    const violations = error ? Problem.from(error).violations : []
    const word = (found: { code: string } | undefined) => (found ? violationText(t, found.code) : undefined)
    return {
      at: (pointer: string) => word(violations.find((one) => one.pointer === pointer)),
      under: (prefix: string) => word(violations.find((one) => one.pointer === prefix || one.pointer.startsWith(`${prefix}/`))),
      codeUnder: (prefix: string) => violations.find((one) => one.pointer.startsWith(prefix))?.code,
      any: violations.length > 0,
    }
  }, [error, t])
}
