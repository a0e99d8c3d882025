import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answered, connect } from '../../core/api/client'
import type { ById, Delete, Get, Page, Patch, Post } from '../../core/api/shape'
import { dayOf } from '../../core/days'
import type { PersonCard } from '../../core/people/cards'

export type Cadence = 'daily' | 'every_two_days' | 'weekly' | 'every_two_weeks' | 'monthly'
export type Channel = 'call' | 'sms' | 'whatsapp' | 'signal' | 'in_person'
export type Outcome = 'reached_ok' | 'reached_needs' | 'left_message' | 'no_answer' | 'declined'
export type PlanState = 'active' | 'paused' | 'ended'
export type BestTime = { days?: string[]; from?: string; to?: string; timezone: string }

export type Plan = {
  id: string
  version: number
  person_id: string
  committee_id?: string
  liaison_user_id: string
  state: PlanState
  cadence: Cadence
  language: string
  channel: Channel
  best_time: BestTime
  next_on: string
  ends_on: string
  missed_in_a_row: number
  consented: boolean
  note?: string
}

export type CheckIn = { id: string; plan_id: string; outcome: Outcome; needs: string[]; note?: string; mine: boolean; at: string }

export type Due = {
  id: string
  person: PersonCard
  plan: Plan
  overdue: boolean
  missed_in_a_row: number
  best_from?: string
  best_until?: string
  last_check_in?: CheckIn
}

export type MakePlan = {
  cadence: Cadence
  language: string
  channel: Channel
  best_time: BestTime
  liaison_user_id?: string
  committee_id?: string
  consent?: { wording: string; source: string }
  starts_on?: string
  ends_on: string
  note?: string
}
export type ChangePlan = Partial<Omit<MakePlan, 'note' | 'starts_on' | 'committee_id'>> & {
  state?: PlanState
  next_on?: string
  note?: string | null
}
export type RecordCheckIn = { outcome: Outcome; needs?: string[]; note?: string; next_on?: string }

export type Whose = 'mine' | 'ours'
type Paths = {
  '/check-ins/due': Get<Page<Due>, { whose: Whose; today: string; limit: number; cursor?: string; count: boolean }>
  '/people/{id}/check-in-plans': Get<Page<Plan>, { limit?: number }, ById> & Post<MakePlan, Plan, ById>
  '/check-in-plans/{id}': Patch<ChangePlan, Plan, ById>
  '/check-in-plans/{id}/check-ins': Get<Page<CheckIn>, { limit?: number }, ById> & Post<RecordCheckIn, { id: string }, ById>
  '/check-in-plans/{id}/check-ins/{child}': Delete<ById & { child: string }>
}
export const api = connect<Paths>()

/** Whom to ask today, in order; the day is the one it is here. */
export const useDue = (whose: Whose) =>
  useInfiniteQuery({
    queryKey: ['check-ins', 'due', whose],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/check-ins/due', {
          params: { query: { whose, today: dayOf(new Date()), limit: 50, count: true, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const usePlans = (personId: string) =>
  useQuery({
    queryKey: ['check-ins', 'plans', personId],
    queryFn: () => answered(api.GET('/people/{id}/check-in-plans', { params: { path: { id: personId }, query: { limit: 20 } } })),
  })

export const useHistory = (planId: string) =>
  useQuery({
    queryKey: ['check-ins', 'history', planId],
    queryFn: () =>
      answered(api.GET('/check-in-plans/{id}/check-ins', { params: { path: { id: planId }, query: { limit: 20 } } })),
  })
