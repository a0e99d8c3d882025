import { useMemo } from 'react'
import { useFormat } from '../../core/i18n/format'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { phoneText } from '../../core/people/contact'
import { useSafeSentences, useSafeWords } from '../../core/people/safe'
import type { Choice, Record } from './api'

export type FieldName = Exclude<keyof Record, 'id' | 'version' | 'display_name' | 'created_at' | 'may_change'>

/** One of the two records stays; which, is asked once for all fields. */
export type Pick = 'first' | 'second' | 'both'
export type Picks = Partial<{ [field in FieldName]: Pick }>

const names: { [field in FieldName]: PlainTextId } = {
  given_name: 'duplicates.field.given_name',
  additional_name: 'duplicates.field.additional_name',
  family_name: 'duplicates.field.family_name',
  alias: 'duplicates.field.alias',
  phones: 'duplicates.field.phones',
  emails: 'duplicates.field.emails',
  postal_addresses: 'duplicates.field.postal_addresses',
  preferred_language: 'duplicates.field.preferred_language',
  languages_spoken: 'duplicates.field.languages_spoken',
  tags: 'duplicates.field.tags',
  skills: 'duplicates.field.skills',
  note: 'duplicates.field.note',
  interpreter_needed: 'duplicates.field.interpreter_needed',
  availability: 'duplicates.field.availability',
  safe_contact: 'duplicates.field.safe_contact',
}

const single: readonly FieldName[] = [
  'given_name',
  'additional_name',
  'family_name',
  'alias',
  'preferred_language',
  'interpreter_needed',
  'availability',
]
export const fieldNames = Object.keys(names) as FieldName[]
export const canBeBoth = (field: FieldName) => !single.includes(field)

const blank = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function words(record: Record, field: FieldName): string[] {
  switch (field) {
    case 'phones':
      return (record.phones ?? []).map(({ number }) => phoneText(number))
    case 'emails':
      return (record.emails ?? []).map(({ address }) => address)
    case 'postal_addresses':
      return (record.postal_addresses ?? []).map(({ address_lines = [], locality, region, postal_code }) =>
        [...address_lines, locality, region, postal_code].filter(Boolean).join(', '),
      )
    case 'availability':
    case 'safe_contact':
      return record[field] ? [JSON.stringify(record[field])] : []
    default: {
      const value = record[field]
      return blank(value) ? [] : Array.isArray(value) ? (value as string[]) : [String(value)]
    }
  }
}

/** Where both say something and it is not the same: only there is anything to decide. */
export function differs(first: Record, second: Record, field: FieldName) {
  const [one, other] = [words(first, field), words(second, field)]
  return one.length > 0 && other.length > 0 && JSON.stringify(one) !== JSON.stringify(other)
}

/** Where at least one says something and nothing has to be decided. */
export const agrees = (first: Record, second: Record, field: FieldName) =>
  !differs(first, second, field) && words(first, field).length + words(second, field).length > 0

export const usual = (field: FieldName, stays: 'first' | 'second'): Pick => (canBeBoth(field) ? 'both' : stays)

/** What was picked, in the words of the API. Only what was decided is said; everything else loses nothing by itself. */
export function chosen(picks: Picks, stays: 'first' | 'second'): { [field: string]: Choice } {
  return Object.fromEntries(
    Object.entries(picks).map(([field, pick]) => [field, pick === 'both' ? 'both' : pick === stays ? 'survivor' : 'other']),
  )
}

/** Names and values of fields as a reader sees them. */
export function useFields() {
  const t = useText()
  const format = useFormat()
  const sentences = useSafeSentences()
  const safe = useSafeWords()
  return useMemo(() => {
    const value = (record: Record, field: FieldName): string[] => {
      const all = words(record, field)
      switch (field) {
        case 'preferred_language':
        case 'languages_spoken':
          return all.map(format.languageName)
        case 'interpreter_needed':
          return all.map(() => t('core.interpreter_needed'))
        case 'safe_contact':
          return record.safe_contact ? sentences(record.safe_contact) : []
        case 'availability':
          return [safe.times(record.availability?.times ?? []), record.availability?.remark ?? ''].filter(Boolean)
        default:
          return all
      }
    }
    const both = (first: Record, second: Record, field: FieldName) => [
      ...new Set([...value(first, field), ...value(second, field)]),
    ]
    return { name: (field: FieldName) => t(names[field]), value, both }
  }, [t, format, sentences, safe])
}
