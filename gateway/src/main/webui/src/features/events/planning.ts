import type { Bilingual, Event, EventPlan, PlaceVisibility, Visibility } from './api'
import { instantOf, localZone, nextDay, wallIn } from './clock'

/** What is typed, as typed. */
export type Draft = {
  title: { en: string; es: string }
  description: { en: string; es: string }
  kind: EventPlan['kind']
  date: string
  starts: string
  ends: string
  timezone: string
  placeName: string
  address: string
  locality: string
  placeVisibility: PlaceVisibility
  online: string
  capacity: string
  host: string
  visibility: Visibility
}

export type Mistake =
  | 'events.title_needed'
  | 'events.date_needed'
  | 'events.ends_first'
  | 'events.host_needed'
  | 'events.capacity_wrong'
export type Mistakes = Partial<Record<'title' | 'date' | 'ends' | 'host' | 'capacity', Mistake>>

/** Tomorrow evening, where the planner is: close to what most events are, and never in the past. */
export function emptyDraft(host: string, now = new Date()): Draft {
  const timezone = localZone()
  return {
    title: { en: '', es: '' },
    description: { en: '', es: '' },
    kind: 'meeting',
    date: nextDay(wallIn(now, timezone).date),
    starts: '18:00',
    ends: '20:00',
    timezone,
    placeName: '',
    address: '',
    locality: '',
    placeVisibility: 'attendees',
    online: '',
    capacity: '',
    host,
    visibility: 'committee',
  }
}

export function draftOf(event: Event): Draft {
  const start = wallIn(event.starts_at, event.timezone)
  const both = (text?: Bilingual | null) => ({ en: text?.en ?? '', es: text?.es ?? '' })
  return {
    title: both(event.title),
    description: both(event.description),
    kind: event.kind,
    date: start.date,
    starts: start.time,
    ends: wallIn(event.ends_at, event.timezone).time,
    timezone: event.timezone,
    placeName: event.place?.name ?? '',
    address: event.place?.address_lines?.join(', ') ?? '',
    locality: event.place?.locality ?? '',
    placeVisibility: event.place?.visibility ?? 'attendees',
    online: event.online_url ?? '',
    capacity: event.capacity?.toString() ?? '',
    host: event.host_committee_ids[0] ?? '',
    visibility: event.visibility,
  }
}

/** An end earlier than the beginning means the next day: a vigil goes past midnight. */
export const overnight = ({ starts, ends }: Pick<Draft, 'starts' | 'ends'>) => starts !== '' && ends !== '' && ends < starts

export function mistakesIn(draft: Draft): Mistakes {
  const mistakes: Mistakes = {}
  if (!draft.title.en.trim() && !draft.title.es.trim()) mistakes.title = 'events.title_needed'
  if (!draft.date || !draft.starts || !draft.ends) mistakes.date = 'events.date_needed'
  else if (draft.starts === draft.ends) mistakes.ends = 'events.ends_first'
  if (!draft.host) mistakes.host = 'events.host_needed'
  if (draft.capacity.trim() && !/^[1-9]\d{0,5}$/.test(draft.capacity.trim())) mistakes.capacity = 'events.capacity_wrong'
  return mistakes
}

const said = (text: { en: string; es: string }): Bilingual => ({ en: text.en.trim() || null, es: text.es.trim() || null })
const withoutEmpty = (text: Bilingual) => Object.fromEntries(Object.entries(text).filter(([, words]) => words)) as Bilingual

/** The plan that a draft without mistakes means. */
export function planOf(draft: Draft): EventPlan {
  const { timezone } = draft
  const starts = instantOf({ date: draft.date, time: draft.starts }, timezone)
  const ends = instantOf({ date: overnight(draft) ? nextDay(draft.date) : draft.date, time: draft.ends }, timezone)
  const placed = draft.placeName.trim() || draft.address.trim() || draft.locality.trim()
  return {
    title: withoutEmpty(said(draft.title)),
    description: draft.description.en.trim() || draft.description.es.trim() ? withoutEmpty(said(draft.description)) : undefined,
    kind: draft.kind,
    starts_at: (starts as Date).toISOString(),
    ends_at: (ends as Date).toISOString(),
    timezone,
    place: placed
      ? {
          name: draft.placeName.trim() || undefined,
          address_lines: draft.address.trim() ? [draft.address.trim()] : undefined,
          locality: draft.locality.trim() || undefined,
          visibility: draft.placeVisibility,
        }
      : undefined,
    online_url: draft.online.trim() || undefined,
    capacity: draft.capacity.trim() ? Number(draft.capacity) : undefined,
    host_committee_ids: [draft.host],
    visibility: draft.visibility,
  }
}

/** As a merge patch: what was emptied is said with null. Hosts stay as they are, there may be more than the form shows. */
export function patchOf(draft: Draft): Partial<EventPlan> {
  const plan = planOf(draft)
  return {
    ...plan,
    title: said(draft.title),
    description: plan.description ? said(draft.description) : null,
    place: plan.place ? { name: null, address_lines: [], locality: null, ...JSON.parse(JSON.stringify(plan.place)) } : null,
    online_url: plan.online_url ?? null,
    capacity: plan.capacity ?? null,
    host_committee_ids: undefined,
  }
}
