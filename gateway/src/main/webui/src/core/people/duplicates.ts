import { useQuery } from '@tanstack/react-query'
import { answered, connect } from '../api/client'
import type { Get, Page } from '../api/shape'

type Paths = { '/people/duplicates': Get<Page<unknown>, { limit?: number; count?: boolean }> }
const api = connect<Paths>()

/** How many pairs wait for a look. */
export const useDuplicateCount = () =>
  useQuery({
    queryKey: ['people', 'duplicates', 'count'],
    queryFn: () => answered(api.GET('/people/duplicates', { params: { query: { limit: 1, count: true } } })),
    select: (page) => page.total ?? 0,
    staleTime: 60_000,
  })
