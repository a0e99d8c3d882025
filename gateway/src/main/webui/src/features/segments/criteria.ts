import type { PeopleFilter } from '../../core/people/search'

export type Match = 'all' | 'any'
type Valued = 'tags' | 'skills' | 'languages' | 'postal_codes' | 'available'
export type ValuesCriterion = { kind: Valued; values: string[]; not?: boolean }
export type Criterion =
  | { kind: 'words'; text: string; not?: boolean }
  | ValuesCriterion
  | { kind: 'interpreter'; not?: boolean }
  | { kind: 'committees'; ids: string[]; as: 'either' | 'member' | 'cared_for'; not?: boolean }
  | {
      kind: 'attendance'
      status: 'attended' | 'registered' | 'no_show'
      event_id?: string
      event_kind?: string
      within_days?: number
      not?: boolean
    }
  | { kind: 'contact'; when: 'within' | 'not_within' | 'never'; days?: number; outcome?: string; not?: boolean }
  | { kind: 'consent'; purpose: string; channel?: string; state: 'given' | 'not_given' | 'withdrawn'; not?: boolean }
export type Kind = Criterion['kind']
export type Group = { match: Match; not?: boolean; criteria: Criterion[] }
export type Definition = { version: 1; match: Match; groups: Group[] }

export const kinds: Kind[] = [
  'words',
  'tags',
  'skills',
  'languages',
  'postal_codes',
  'available',
  'interpreter',
  'committees',
  'attendance',
  'contact',
  'consent',
]
export const someDays = [7, 14, 30, 60, 90, 180, 365]

/** A criterion as it begins, with what most people mean by it. */
export function begin(kind: Kind): Criterion {
  switch (kind) {
    case 'words':
      return { kind, text: '' }
    case 'interpreter':
      return { kind }
    case 'committees':
      return { kind, ids: [], as: 'either' }
    case 'attendance':
      return { kind, status: 'attended' }
    case 'contact':
      return { kind, when: 'not_within', days: 60, outcome: 'reached' }
    case 'consent':
      return { kind, purpose: 'contact', state: 'given' }
    default:
      return { kind, values: [] }
  }
}

export function isComplete(criterion: Criterion): boolean {
  if ('text' in criterion) return criterion.text.trim() !== ''
  if ('values' in criterion) return criterion.values.length > 0
  return criterion.kind !== 'committees' || criterion.ids.length > 0
}

/** What has been said so far; nothing, while no criterion is complete. */
export function said(definition: Definition): Definition | undefined {
  const groups = definition.groups
    .map((group) => ({ ...group, criteria: group.criteria.filter(isComplete) }))
    .filter(({ criteria }) => criteria.length > 0)
  return groups.length > 0 ? { ...definition, groups } : undefined
}

export const one = (...criteria: Criterion[]): Definition => ({ version: 1, match: 'all', groups: [{ match: 'all', criteria }] })
export const nothingYet: Definition = one()

/** The search of the list of people, as a smart list keeps it. */
export function ofFilter({ q, tag, language, postal_code, committee_id }: PeopleFilter): Definition {
  const criteria: Criterion[] = []
  if (q?.trim()) criteria.push({ kind: 'words', text: q.trim() })
  if (tag?.trim()) criteria.push({ kind: 'tags', values: [tag.trim()] })
  if (language) criteria.push({ kind: 'languages', values: [language] })
  if (postal_code?.trim()) criteria.push({ kind: 'postal_codes', values: [postal_code.trim()] })
  if (committee_id) criteria.push({ kind: 'committees', ids: [committee_id], as: 'either' })
  return one(...criteria)
}

/** The events that definitions name, each by its id. */
export const eventsIn = (definitions: readonly Definition[]): string[] =>
  definitions
    .flatMap(({ groups }) => groups.flatMap(({ criteria }) => criteria))
    .flatMap((criterion) => (criterion.kind === 'attendance' && criterion.event_id ? [criterion.event_id] : []))

/** Samples that teach what can be asked. */
export const samples = (committees: string[]): { key: 'not_reached' | 'trained' | 'mam'; definition: Definition }[] => [
  { key: 'not_reached', definition: one({ kind: 'contact', when: 'not_within', days: 60, outcome: 'reached' }) },
  {
    key: 'trained',
    definition: one(
      { kind: 'attendance', status: 'attended', event_kind: 'know_your_rights' },
      ...(committees.length > 0 ? [{ kind: 'committees', ids: committees, as: 'member', not: true } as const] : []),
    ),
  },
  { key: 'mam', definition: one({ kind: 'languages', values: ['mam'] }) },
]

// What another screen begins a list with. In memory only: a search may hold a name, and none of it belongs in an address.
export type Draft = { title: string; definition: Definition }
let draft: Draft | undefined
export function beginWith(next: Draft | undefined) {
  draft = next
}
export const begun = () => draft
