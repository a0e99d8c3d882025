import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answered, connect, versioned } from '../../core/api/client'
import type { Act, ById, Delete, Get, Page } from '../../core/api/shape'
import type { Reason } from '../../core/people/likeness'
import type { Availability, SafeContact } from '../../core/people/safe'
import type { PersonRow } from '../../core/people/search'

export type Duplicate = { id: string; people: [PersonRow, PersonRow]; reasons: Reason[]; score: number }

/** A person as far as two are compared. */
export type Record = {
  id: string
  version: number
  display_name: string
  given_name?: string
  additional_name?: string
  family_name?: string
  alias?: string
  preferred_language?: string
  languages_spoken?: string[]
  phones?: { number: string; type?: string }[]
  emails?: { address: string; type?: string }[]
  postal_addresses?: { address_lines?: string[]; locality?: string; region?: string; postal_code?: string }[]
  tags?: string[]
  skills?: string[]
  note?: string
  interpreter_needed?: boolean
  availability?: Availability
  safe_contact?: SafeContact
  created_at?: string
  /** False for who is seen only by a sign-up. */
  may_change?: boolean
}

export type Choice = 'survivor' | 'other' | 'both'
export type MergePeople = { other_id: string; other_version: number; fields: { [field: string]: Choice } }
export type Merge = { id: string; survivor_id: string; merged_id: string }

type Json<T> = { content: { 'application/json': T } }
type Merging = {
  post: {
    parameters: { path: ById; header: { 'If-Match': string } }
    requestBody: Json<MergePeople>
    responses: { 201: Json<Merge>; default: Json<unknown> }
  }
}
type Paths = {
  '/people/duplicates': Get<Page<Duplicate>, { limit?: number; cursor?: string; count?: boolean }>
  '/people/duplicates/{id}': Get<Duplicate, undefined, ById>
  '/people/duplicates/{id}/dismissal': Act<{ id: string }, ById> & Delete<ById>
  '/people/{id}': Get<Record, undefined, ById>
  '/people/{id}/merges': Merging
  '/people/merges/{id}/undo': Act<Merge, ById>
}
export const api = connect<Paths>()

export const useDuplicates = () =>
  useInfiniteQuery({
    queryKey: ['people', 'duplicates', 'list'],
    queryFn: async ({ pageParam }) =>
      (await answered(
        api.GET('/people/duplicates', { params: { query: { limit: 20, count: true, cursor: pageParam } } }),
      )) as Page<Duplicate>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const useDuplicate = (id: string) =>
  useQuery({
    queryKey: ['people', 'duplicates', 'one', id],
    queryFn: async () => (await answered(api.GET('/people/duplicates/{id}', { params: { path: { id } } }))) as Duplicate,
  })

/** Opened for comparing only, so that what is chosen is compared with what is there now. */
export const useRecord = (id: string | undefined) =>
  useQuery({
    queryKey: ['people', 'compared', id],
    queryFn: () => versioned(api.GET('/people/{id}', { params: { path: { id: id as string } } })),
    enabled: id !== undefined,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
