import { useMemo } from 'react'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { phoneText } from '../../core/people/contact'
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
}

/** Names and values of a person's fields as a reader sees them. */
export function useFieldWords() {
  const t = useText()
  return useMemo(() => {
    const plain = (value: unknown): string => {
      if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
        return t('people.nothing')
      if (Array.isArray(value)) return value.map(plain).join(', ')
      if (typeof value === 'object') {
        const { number, address, ...rest } = value as { number?: string; address?: string }
        return (number && phoneText(number)) ?? address ?? Object.values(rest).flat().join(', ')
      }
      return String(value)
    }
    return { name: (field: keyof PersonForm) => t(names[field]), value: plain }
  }, [t])
}
