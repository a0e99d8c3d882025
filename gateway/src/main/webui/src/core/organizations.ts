import { useQuery } from '@tanstack/react-query'
import { answered, connect } from './api/client'
import type { Get, Page } from './api/shape'

export type OrganizationName = { id: string; name: string; stage?: string }

/** Still with the coalition, or on the way: somebody can be shared with it. */
export const stands = ({ stage }: OrganizationName) => stage !== 'declined' && stage !== 'lapsed'

type Paths = { '/organizations': Get<Page<OrganizationName>, { limit?: number }> }
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
