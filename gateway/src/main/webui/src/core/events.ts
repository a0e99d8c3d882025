import { useQueries, useQuery } from '@tanstack/react-query'
import { answered, connect } from './api/client'
import type { ById, Get, Page } from './api/shape'

export type EventName = { id: string; title: { en?: string; es?: string }; starts_at: string; timezone?: string }

type Paths = { '/events': Get<Page<EventName>, { q?: string; limit?: number }>; '/events/{id}': Get<EventName, undefined, ById> }
const api = connect<Paths>()

/** The first few of which a part of the title was typed: what is still to come first, then what is over. */
export function useEventSearch(q: string) {
  return useQuery({
    queryKey: ['events', 'search', q],
    queryFn: async () => (await answered(api.GET('/events', { params: { query: { q, limit: 8 } } }))).items,
    enabled: q.length > 1,
    placeholderData: (before) => (q.length > 1 ? before : undefined),
  })
}

/** Events by their ids; one that is not there or not shared with the reader is absent. */
export function useEventNames(ids: readonly string[]): { known: ReadonlyMap<string, EventName>; pending: boolean } {
  return useQueries({
    queries: [...new Set(ids)].map((id) => ({
      queryKey: ['events', 'name', id],
      queryFn: () => answered(api.GET('/events/{id}', { params: { path: { id } } })),
      staleTime: 60_000,
      retry: false,
    })),
    combine: (answers) => ({
      known: new Map(answers.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
      pending: answers.some(({ isPending }) => isPending),
    }),
  })
}

/** In the reader's language, or in the one there is. */
export const titleIn = ({ title }: EventName, language: 'en' | 'es') => title[language] ?? title.es ?? title.en ?? ''
