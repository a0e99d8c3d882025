import { useQuery } from '@tanstack/react-query'
import { answered, connect } from './api/client'
import type { Get, Page } from './api/shape'
import { isOrganizer, ledCommittees, useMe } from './session/me'

export type CommitteeName = { id: string; name: string; languages?: string[]; state?: string }

type Paths = { '/committees': Get<Page<CommitteeName>, { limit?: number }> }
const api = connect<Paths>()

/** Names of the committees that the caller may see, for pickers and lists of ids. */
export function useCommitteeNames() {
  return useQuery({
    queryKey: ['committees', 'names'],
    queryFn: async () => (await answered(api.GET('/committees', { params: { query: { limit: 200 } } }))).items,
    staleTime: 60_000,
  })
}

/** Those the caller may add people to: their own as lead, all of them as organizer. */
export function useOwnCommittees(): CommitteeName[] {
  const me = useMe()
  const names = useCommitteeNames()
  return isOrganizer(me) ? (names.data ?? []).filter(({ state }) => state !== 'dissolved') : ledCommittees(me)
}
