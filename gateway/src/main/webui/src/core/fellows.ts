import { useQueries } from '@tanstack/react-query'
import { answered, connect } from './api/client'
import type { ById, Get, Page } from './api/shape'
import { usePersonCards } from './people/cards'
import { useMe } from './session/me'

type Membership = { person_id?: string; user_id?: string; role: string }
type Paths = { '/committees/{id}/memberships': Get<Page<Membership>, { limit?: number }, ById> }
const api = connect<Paths>()

export type Fellow = { user_id: string; name: string; me: boolean }

/** Who leads these committees beside me, by name where I may see it: those who can take over a next step. */
export function useFellows(committeeIds: readonly string[]): Fellow[] {
  const me = useMe()
  const memberships = useQueries({
    queries: committeeIds.map((id) => ({
      queryKey: ['committees', id, 'memberships', 'fellows'],
      queryFn: () => answered(api.GET('/committees/{id}/memberships', { params: { path: { id }, query: { limit: 200 } } })),
      staleTime: 60_000,
    })),
    combine: (answers) =>
      answers
        .flatMap(({ data }) => data?.items ?? [])
        .filter(({ role, user_id }) => user_id && (role === 'lead' || role === 'co_lead')),
  })
  const cards = usePersonCards(memberships.flatMap(({ person_id }) => person_id ?? []))
  const found = new Map<string, Fellow>()
  for (const { user_id, person_id } of memberships) {
    const name = cards.data?.get(person_id ?? '')?.display_name
    if (user_id && user_id !== me.user_id && name) found.set(user_id, { user_id, name, me: false })
  }
  return [{ user_id: me.user_id, name: me.username ?? '', me: true }, ...found.values()]
}
