import type { PeopleFilter } from '../../core/people/search'

// What was looked for is found again when one comes back from a person. In memory only: it may hold a name.
let last: PeopleFilter = {}

export const rememberedFilter = () => last

export function rememberFilter(filter: PeopleFilter) {
  last = filter
}
