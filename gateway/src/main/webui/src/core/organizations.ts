import { useQuery } from '@tanstack/react-query'
import { answered, connect } from './api/client'
import type { Get, Page } from './api/shape'

export type OrganizationName = { id: string; name: string; stage?: string }

/** Still with the coalition, or on the way: somebody can be shared with it. */
export const stands = ({ stage }: OrganizationName) => stage !== 'declined' && stage !== 'lapsed'

type Paths = { '/organizations': Get<Page<OrganizationName>, { limit?: number; q?: string }> }
const api = connect<Paths>()

/** Names of organizations, for pickers and for consents that name one. */
export function useOrganizationNames(enabled = true) {
  return useQuery({
    queryKey: ['organizations', 'names'],
    queryFn: async () => (await answered(api.GET('/organizations', { params: { query: { limit: 200 } } }))).items,
    staleTime: 60_000,
    enabled,
  })
}

/** The first few of which a part of the name or the address was typed. */
export function useOrganizationSearch(q: string) {
  return useQuery({
    queryKey: ['organizations', 'search', q],
    queryFn: async () => (await answered(api.GET('/organizations', { params: { query: { q, limit: 8 } } }))).items,
    enabled: q.length > 1,
    placeholderData: (before) => (q.length > 1 ? before : undefined),
  })
}
