import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answered, connect, versioned } from '../../core/api/client'
import type { Act, ById, Delete, Get, Page, Patch, Post } from '../../core/api/shape'
import type { PeopleFilter, PersonRow } from '../../core/people/search'
import type { Definition } from './criteria'

export type Sharing = 'mine' | 'committee' | 'coalition'
export type SaveSegment = { title: string; definition: Definition; shared: Sharing; committee_id?: string | null }
export type Segment = SaveSegment & { id: string; version: number; mine: boolean; created_at: string; updated_at: string }

export type ChangeKind = 'add_tag' | 'remove_tag' | 'care'
export type ChangeTogether = {
  kind: ChangeKind
  tag?: string
  committee_id?: string
  segment_id?: string
  person_ids?: string[]
  filter?: PeopleFilter
}
export type LeftOut = { not_shared: number }
export type Preview = { total: number; will_change: number; already: number; left_out: LeftOut }
export type Change = {
  id: string
  kind: ChangeKind
  state: 'running' | 'done' | 'undoing' | 'undone' | 'failed'
  tag?: string
  committee_id?: string
  segment_id?: string
  segment_title?: string
  total: number
  changed: number
  already: number
  left_out: LeftOut
  undone: number
  kept: number
  progress: number
  created_at: string
  finished_at?: string
  undo_until?: string
}

type Paged = { limit?: number; cursor?: string }
type Paths = {
  '/segments': Get<Page<Segment>, Paged & { mine?: boolean }> & Post<SaveSegment, Segment>
  '/segments/count': Post<{ definition: Definition }, { total: number; items: PersonRow[] }>
  '/segments/{id}': Get<Segment, undefined, ById> & Patch<Partial<SaveSegment>, Segment, ById> & Delete<ById>
  '/segments/{id}/people': Get<Page<PersonRow>, Paged & { count?: boolean }, ById>
  '/bulk-actions': Get<Page<Change>, Paged> & Post<ChangeTogether, Change>
  '/bulk-actions/preview': Post<ChangeTogether, Preview>
  '/bulk-actions/{id}': Get<Change, undefined, ById>
  '/bulk-actions/{id}/undo': Act<Change, ById>
}
export const api = connect<Paths>()

export const useSegments = (mine: boolean) =>
  useInfiniteQuery({
    queryKey: ['segments', 'list', mine],
    queryFn: ({ pageParam }) => answered(api.GET('/segments', { params: { query: { mine, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const useSegment = (id: string | undefined) =>
  useQuery({
    queryKey: ['segments', 'one', id],
    queryFn: () => versioned(api.GET('/segments/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: Boolean(id),
  })

/** Below `people`, since what happens to people changes who is on it. */
export const useSegmentPeople = (id: string) =>
  useInfiniteQuery({
    queryKey: ['people', 'segment', id],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/segments/{id}/people', { params: { path: { id }, query: { limit: 50, count: true, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** How many match what has been said so far; nothing is asked while nothing is said. */
export const useCount = (definition: Definition | undefined) =>
  useQuery({
    queryKey: ['people', 'segment-count', definition],
    queryFn: ({ signal }) => answered(api.POST('/segments/count', { body: { definition: definition as Definition }, signal })),
    enabled: definition !== undefined,
    placeholderData: (before) => before,
    gcTime: 30_000,
  })

export type Zone = { id: string; name: string; postal_codes?: string[] }
const zones = connect<{ '/zones': Get<Page<Zone>, { limit?: number }> }>()
/** Named areas, each with its postal codes. */
export const useZones = () =>
  useQuery({
    queryKey: ['zones'],
    queryFn: async () => (await answered(zones.GET('/zones', { params: { query: { limit: 200 } } }))).items,
    staleTime: 60_000,
  })

export const useChanges = () =>
  useInfiniteQuery({
    queryKey: ['changes', 'list'],
    queryFn: ({ pageParam }) => answered(api.GET('/bulk-actions', { params: { query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

const underWay = (change?: Change) => change?.state === 'running' || change?.state === 'undoing'

/** Looked at again until it is done. */
export const useChange = (id: string) =>
  useQuery({
    queryKey: ['changes', 'one', id],
    queryFn: () => answered(api.GET('/bulk-actions/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (underWay(state.data) ? 1000 : false),
  })
