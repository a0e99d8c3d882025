import { useQueries, useQuery } from '@tanstack/react-query'
import { answered, connect } from '../../core/api/client'
import type { ById, Get, Page } from '../../core/api/shape'

export type NextEvent = {
  id: string
  title: { en?: string; es?: string }
  starts_at: string
  ends_at: string
  timezone: string
  place?: { name?: string; locality?: string }
  capacity?: number
  host_committee_ids?: string[]
  state: string
  seats?: { taken: number; waiting: number }
}

export type Membership = {
  id: string
  person_id?: string
  user_id?: string
  role: string
  joined_at?: string
  created_at?: string
}
export type WaitingImport = { id: string; state: string; file_name?: string; rows: number; progress: number }

type Paths = {
  '/events': Get<Page<NextEvent>, { committee_id?: string; from?: string; state?: string; limit?: number }>
  '/committees/{id}/memberships': Get<Page<Membership>, { limit?: number; count?: boolean }, ById>
  '/imports': Get<Page<WaitingImport>, { limit?: number }>
}
const api = connect<Paths>()

const soonest = 3

/** What is still to come, soonest first: of one committee, or of all that the caller may see. */
export const useNextEvents = (committeeId?: string) =>
  useQuery({
    queryKey: ['events', 'next', committeeId ?? 'any'],
    queryFn: async () => {
      const now = new Date().toISOString()
      const { items } = await answered(
        api.GET('/events', { params: { query: { committee_id: committeeId, from: now, state: 'planned', limit: soonest } } }),
      )
      return items.filter(({ ends_at }) => ends_at >= now)
    },
  })

/** The members of some committees, who came last first. */
export const useMembers = (committeeIds: string[]) =>
  useQueries({
    queries: committeeIds.map((id) => ({
      queryKey: ['committees', id, 'memberships', 'today'],
      queryFn: () =>
        answered(api.GET('/committees/{id}/memberships', { params: { path: { id }, query: { limit: 200, count: true } } })),
    })),
    combine: (answers) => ({
      pending: answers.some(({ isPending }) => isPending),
      error: answers.find(({ error }) => error)?.error,
      retry: () => answers.map(({ refetch }) => refetch()),
      of: answers.map(({ data }) => ({ total: data?.total ?? data?.items.length ?? 0, members: newestFirst(data?.items ?? []) })),
    }),
  })

const came = (membership: Membership) => membership.joined_at ?? membership.created_at ?? ''
const newestFirst = (members: Membership[]) => [...members].sort((a, b) => came(b).localeCompare(came(a)))

export const useWaitingImports = (enabled: boolean) =>
  useQuery({
    queryKey: ['imports', 'waiting'],
    queryFn: async () => {
      const { items } = await answered(api.GET('/imports', { params: { query: { limit: 20 } } }))
      return items.filter(({ state }) => ['mapping', 'previewed', 'reading', 'running'].includes(state))
    },
    enabled,
  })
