import { useInfiniteQuery } from '@tanstack/react-query'
import { answered, connect, versioned } from '../../core/api/client'
import type { ById, Get, Page, Patch, Post } from '../../core/api/shape'
import { dayOf } from '../../core/days'
import type { NextStep } from '../../core/outreach'

export type FollowUpState = 'open' | 'done' | 'dropped'
export type FollowUp = {
  id: string
  version: number
  person_id: string
  what: string
  due_on: string
  owner_user_id: string
  committee_id?: string
  state: FollowUpState
  overdue?: boolean
}
export type ChangeFollowUp = Partial<Pick<FollowUp, 'what' | 'due_on' | 'owner_user_id' | 'state'>>
type Query = {
  whose?: 'mine' | 'ours'
  state?: FollowUpState
  person_id?: string
  today?: string
  limit?: number
  cursor?: string
  count?: boolean
}
type Paths = {
  '/follow-ups': Get<Page<FollowUp>, Query>
  '/follow-ups/{id}': Patch<ChangeFollowUp, FollowUp, ById>
  '/people/{id}/follow-ups': Post<NextStep, FollowUp, ById>
}
const api = connect<Paths>()

/** Overdue first, then by day; a day ends when it ends here. */
export const useFollowUps = (asked: Pick<Query, 'whose' | 'person_id' | 'state'>, limit: number) =>
  useInfiniteQuery({
    queryKey: ['follow-ups', asked, limit],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/follow-ups', {
          params: { query: { ...asked, today: dayOf(new Date()), limit, count: true, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const addFollowUp = (id: string, body: NextStep) =>
  answered(api.POST('/people/{id}/follow-ups', { params: { path: { id } }, body }))

export const changeFollowUp = (id: string, etag: string, body: ChangeFollowUp) =>
  versioned(api.PATCH('/follow-ups/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }))
