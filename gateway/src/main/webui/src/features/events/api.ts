import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answered, connect, versioned } from '../../core/api/client'
import type { Act, ById, Get, Page, Patch, Post } from '../../core/api/shape'

export type Bilingual = { en?: string | null; es?: string | null }
export type PlaceVisibility = 'public' | 'attendees' | 'hosts'
export type Place = {
  name?: string | null
  address_lines?: string[]
  locality?: string | null
  region?: string | null
  postal_code?: string | null
  visibility?: PlaceVisibility
}
export type Visibility = 'public' | 'coalition' | 'committee'
export const eventKinds = [
  'know_your_rights',
  'observer_training',
  'meeting',
  'phone_bank',
  'canvass',
  'rally',
  'court_date',
  'citizenship_workshop',
  'voter_registration',
  'public_education',
  'tabling',
  'legal_clinic',
  'vigil',
  'press_conference',
  'official_meeting',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

/** What hosts decide about an event. */
export type EventPlan = {
  title: Bilingual
  description?: Bilingual | null
  kind: EventKind
  starts_at: string
  ends_at: string
  timezone: string
  place?: Place | null
  online_url?: string | null
  capacity?: number | null
  host_committee_ids?: string[]
  visibility: Visibility
  state?: 'planned' | 'cancelled'
}
export type Event = EventPlan & {
  id: string
  host_committee_ids: string[]
  state: 'planned' | 'cancelled'
  hosting: boolean
  seats?: { taken?: number; waiting?: number }
}

export type AttendanceStatus = 'waiting' | 'registered' | 'confirmed' | 'attended' | 'no_show' | 'cancelled'
export type Attendance = {
  id: string
  version: number
  person_id: string
  status: AttendanceStatus
  waiting_position?: number
  checked_in_at?: string
  created_at: string
}
export type Attendances = Page<Attendance> & { counts: Partial<Record<AttendanceStatus, number>> }

type Child = ById & { child: string }
type Paths = {
  '/events': Get<Page<Event>, { committee_id?: string; limit?: number; cursor?: string }> & Post<EventPlan, Event>
  '/events/{id}': Get<Event, undefined, ById> & Patch<Partial<EventPlan>, Event, ById>
  '/events/{id}/attendances': Get<Attendances, { limit?: number; cursor?: string }, ById> &
    Post<{ person_id: string }, Attendance, ById>
  '/events/{id}/attendances/{child}': Get<Attendance, undefined, Child> & Patch<{ status: AttendanceStatus }, Attendance, Child>
  '/events/{id}/attendances/{child}/check-in': Act<Attendance, Child>
  '/people': Post<
    { given_name?: string; phones?: { number: string }[]; committee_id?: string; origin_system?: string },
    { id: string }
  >
}
export const api = connect<Paths>()

export const eventKey = (id: string) => ['events', 'one', id] as const
export const attendancesKey = (id: string) => ['events', 'attendances', id] as const

export const useEvents = (committee_id?: string) =>
  useInfiniteQuery({
    queryKey: ['events', 'list', committee_id ?? ''],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/events', { params: { query: { committee_id, limit: 30, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const useEvent = (id: string) =>
  useQuery({ queryKey: eventKey(id), queryFn: () => versioned(api.GET('/events/{id}', { params: { path: { id } } })) })

/** Everyone on the list: hosts work through it at the door, so it is read whole. */
export const useAttendances = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: attendancesKey(id),
    enabled,
    queryFn: async () => {
      const items: Attendance[] = []
      let page: Attendances | undefined
      do {
        page = await answered(
          api.GET('/events/{id}/attendances', {
            params: { path: { id }, query: { limit: 200, cursor: page?.next ?? undefined } },
          }),
        )
        items.push(...page.items)
      } while (page.next)
      return { items, counts: page.counts }
    },
  })
