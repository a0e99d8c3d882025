import type { Language } from '../../core/i18n/language'
import type { PlainTextId } from '../../core/i18n/text'
import type { AttendanceStatus, Bilingual, Event, EventKind, PlaceVisibility, Visibility } from './api'

export const kindText = (kind: EventKind): PlainTextId => `events.kind_${kind}`
export const visibilityText = (visibility: Visibility): PlainTextId => `events.visibility_${visibility}`
export const placeText = (visibility: PlaceVisibility): PlainTextId => `events.place_${visibility}`
export const statusText = (status: AttendanceStatus): PlainTextId => `events.status_${status}`

/** The title in the reader's language, or in the one there is. */
export const titleIn = (title: Bilingual, language: Language) => title[language] || title.es || title.en || ''

/** The language that has no title yet. */
export const missingTitle = (title: Bilingual): Language | undefined => (title.en ? (title.es ? undefined : 'es') : 'en')

export const isOver = (event: Event, now = Date.now()) => new Date(event.ends_at).getTime() < now

export function placeLine(event: Event) {
  const { name, address_lines = [], locality } = event.place ?? {}
  return [name, ...address_lines, locality].filter(Boolean).join(', ')
}
