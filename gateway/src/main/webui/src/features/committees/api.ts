import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answered, connect, versioned } from '../../core/api/client'
import type { ById, Delete, Get, Page, Patch, Post } from '../../core/api/shape'
import type { CommitteeRole } from '../../core/session/me'

export const committeeKinds = [
  'neighborhood_defense',
  'rapid_response',
  'legal_assistance',
  'know_your_rights',
  'bond_fund',
  'accompaniment',
  'litigation',
  'policy',
  'outreach',
  'citizenship',
  'other',
] as const
export type CommitteeKind = (typeof committeeKinds)[number]
export type CommitteeState = 'forming' | 'active' | 'paused' | 'dormant' | 'dissolved'

export type CommitteeForm = {
  name: string
  kind: CommitteeKind
  languages: string[]
  zone_id?: string | null
  state?: CommitteeState
}
export type Committee = CommitteeForm & { id: string; state: CommitteeState; may_change?: boolean }

export type Membership = {
  id: string
  person_id?: string
  user_id?: string
  role: CommitteeRole
  state: 'active' | 'ended'
  joined_at?: string
}
type MembershipChange = { role?: CommitteeRole; person_id?: string; state?: 'active'; successor_id?: string }

export type Zone = { id: string; name: string; code: string; postal_codes?: string[] }
type EventRow = {
  id: string
  title: { en?: string; es?: string }
  starts_at: string
  ends_at: string
  timezone: string
  state: string
}

type Child = ById & { child: string }
type Paths = {
  '/committees': Get<Page<Committee>, { limit?: number; cursor?: string }> & Post<CommitteeForm, Committee>
  '/committees/{id}': Get<Committee, undefined, ById> & Patch<Partial<CommitteeForm>, Committee, ById>
  '/committees/{id}/memberships': Get<Page<Membership>, { limit?: number; cursor?: string; count?: boolean }, ById> &
    Post<{ person_id: string; role: CommitteeRole }, Membership, ById>
  '/committees/{id}/memberships/{child}': Get<Membership, undefined, Child> &
    Patch<MembershipChange, Membership, Child> &
    Delete<Child>
  '/zones': Get<Page<Zone>, { limit?: number }> & Post<{ name: string; code: string; postal_codes?: string[] }, Zone>
  '/events': Get<Page<EventRow>, { committee_id?: string; from?: string; limit?: number }>
  '/people': Post<{ given_name?: string; family_name?: string; committee_id?: string }, { id: string }>
}
export const api = connect<Paths>()

export const committeeKey = (id: string) => ['committees', 'one', id] as const
export const membershipsKey = (id: string) => ['committees', 'memberships', id] as const

export const useCommittees = () =>
  useInfiniteQuery({
    queryKey: ['committees', 'list'],
    queryFn: ({ pageParam }) => answered(api.GET('/committees', { params: { query: { limit: 200, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const useCommittee = (id: string) =>
  useQuery({ queryKey: committeeKey(id), queryFn: () => versioned(api.GET('/committees/{id}', { params: { path: { id } } })) })

/** All active memberships: the roles that are filled, and by whom, are one picture. */
export const useMemberships = (id: string) =>
  useQuery({
    queryKey: membershipsKey(id),
    queryFn: async () => {
      const all: Membership[] = []
      let next: string | undefined
      do {
        const page = await answered(
          api.GET('/committees/{id}/memberships', { params: { path: { id }, query: { limit: 200, cursor: next } } }),
        )
        all.push(...page.items)
        next = page.next ?? undefined
      } while (next)
      return all
    },
  })

export const useZones = () =>
  useQuery({
    queryKey: ['zones'],
    queryFn: async () => (await answered(api.GET('/zones', { params: { query: { limit: 200 } } }))).items,
  })

export const useNextEvents = (id: string) =>
  useQuery({
    queryKey: ['events', 'next', id],
    queryFn: async () =>
      (await answered(api.GET('/events', { params: { query: { committee_id: id, from: new Date().toISOString(), limit: 3 } } })))
        .items,
  })

export async function changeMembership(committee: string, membership: string, change: MembershipChange) {
  const path = { id: committee, child: membership }
  const { etag } = await versioned(api.GET('/committees/{id}/memberships/{child}', { params: { path } }))
  return answered(
    api.PATCH('/committees/{id}/memberships/{child}', { params: { path, header: { 'If-Match': etag } }, body: change }),
  )
}
