import { useQuery } from '@tanstack/react-query'
import { answered, connect } from '../api/client'
import type { Page, Post } from '../api/shape'
import type { SafeContact } from './safe'

export type PersonCard = {
  id: string
  display_name: string
  given_name?: string
  alias?: string
  preferred_language?: string
  phone?: string
  email?: string
  do_not_call?: boolean
  safe_contact?: SafeContact
}

type Paths = { '/people/cards': Post<{ ids: string[] }, Page<PersonCard>> }
const api = connect<Paths>()

async function fetchCards(ids: string[]): Promise<Map<string, PersonCard>> {
  const found = new Map<string, PersonCard>()
  for (let from = 0; from < ids.length; from += 200) {
    const { items } = await answered(api.POST('/people/cards', { body: { ids: ids.slice(from, from + 200) } }))
    for (const card of items) found.set(card.id, card)
  }
  return found
}

/** Names for the ids on a screen, in one batch. Who may not be seen is absent from the map. */
export function usePersonCards(ids: readonly string[]) {
  const wanted = [...new Set(ids)].sort()
  return useQuery({
    queryKey: ['people', 'cards', wanted],
    queryFn: () => fetchCards(wanted),
    enabled: wanted.length > 0,
    placeholderData: (before) => before,
  })
}
