import { useInfiniteQuery } from '@tanstack/react-query'
import { answered, connect } from '../api/client'
import type { Get, Page } from '../api/shape'
import type { SafeContact } from './safe'

export type PersonRow = {
  id: string
  display_name: string
  given_name?: string
  family_name?: string
  alias?: string
  preferred_language?: string
  languages_spoken?: string[]
  tags?: string[]
  postal_code?: string
  locality?: string
  has_phone?: boolean
  has_email?: boolean
  do_not_call?: boolean
  phone?: string
  email?: string
  safe_contact?: SafeContact
}

export type PeopleFilter = { q?: string; tag?: string; language?: string; postal_code?: string; committee_id?: string }
type Query = PeopleFilter & { limit?: number; cursor?: string; count?: boolean }
type Paths = { '/people': Get<Page<PersonRow>, Query> }
const api = connect<Paths>()

/** What is typed goes to the API only: never into the address of the page, a log or storage. */
export function usePeople(filter: PeopleFilter, { limit = 50, enabled = true } = {}) {
  return useInfiniteQuery({
    queryKey: ['people', 'list', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET('/people', { params: { query: { ...filter, limit, count: true, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    enabled,
  })
}

/** The ids of all that a search finds: for what is done to everybody, once their number is known to be small. */
export async function everyIdOf(filter: PeopleFilter): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await answered(api.GET('/people', { params: { query: { ...filter, limit: 200, cursor } } }))
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor && ids.length < 500)
  return ids
}
