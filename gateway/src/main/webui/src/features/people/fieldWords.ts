import { useMemo } from 'react'
import { useFormat } from '../../core/i18n/format'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { phoneText } from '../../core/people/contact'
import { type Availability, type SafeContact, useSafeSentences, useSafeWords } from '../../core/people/safe'
import type { PersonForm } from './api'

const names: Record<keyof PersonForm, PlainTextId> = {
  given_name: 'people.given_name',
  additional_name: 'people.additional_name',
  family_name: 'people.family_name',
  alias: 'people.alias',
  preferred_language: 'people.preferred_language',
  languages_spoken: 'people.languages_spoken',
  emails: 'people.emails',
  phones: 'people.phones',
  postal_addresses: 'people.address',
  tags: 'people.tags',
  skills: 'people.skills',
  note: 'people.note',
  interpreter_needed: 'people.interpreter_needed',
  availability: 'people.availability',
  safe_contact: 'people.safe',
}

/** Names and values of a person's fields as a reader sees them. */
export function useFieldWords() {
  const t = useText()
  const format = useFormat()
  const sentences = useSafeSentences()
  const words = useSafeWords()
  return useMemo(() => {
    const plain = (value: unknown): string => {
      if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
        return t('ui.nothing')
      if (Array.isArray(value)) return value.map(plain).join(', ')
      if (typeof value === 'object') {
        const { number, address, ...rest } = value as { number?: string; address?: string }
        return (number && phoneText(number)) ?? address ?? Object.values(rest).flat().join(', ')
      }
      return String(value)
    }
    const value = (field: keyof PersonForm, said: unknown): string => {
      switch (field) {
        case 'interpreter_needed':
          return t(said ? 'people.yes' : 'people.not_known')
        case 'safe_contact':
          return plain(sentences((said ?? {}) as SafeContact).join(' '))
        case 'availability': {
          const { times = [], remark } = (said ?? {}) as Availability
          return plain([words.times(times), remark].filter(Boolean).join(' · '))
        }
        case 'preferred_language':
          return said ? format.languageName(said as string) : plain(said)
        case 'languages_spoken':
          return plain(((said ?? []) as string[]).map(format.languageName))
        default:
          return plain(said)
      }
    }
    return { name: (field: keyof PersonForm) => t(names[field]), value }
  }, [t, format, sentences, words])
}
