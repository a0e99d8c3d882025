import type { PeopleFilter } from './search'

// Who was chosen on one screen for another one. In memory only: a filter may hold a name, and none of it belongs in an address.
export type Chosen = { ids: string[] } | { filter: PeopleFilter; total: number } | { segment_id: string; total: number }

let chosen: Chosen | undefined

export function choose(next: Chosen | undefined) {
  chosen = next
}

export const whoWasChosen = () => chosen
