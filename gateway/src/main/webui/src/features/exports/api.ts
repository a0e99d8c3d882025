import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, connect, send } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import type { Act, ById, Delete, Get, Page, Post } from '../../core/api/shape'
import type { PeopleFilter } from '../../core/people/search'

export const formats = ['csv', 'vcard3', 'vcard4', 'sheet'] as const
export type Format = (typeof formats)[number]
export const reasons = ['calls', 'messages', 'door_list', 'visits', 'no_connection', 'moving', 'other'] as const
export type Reason = (typeof reasons)[number]
/** What may be left out; names and what somebody does not want are always written. */
export const columns = ['alias', 'phones', 'emails', 'addresses', 'languages', 'tags', 'skills'] as const
export type Column = (typeof columns)[number]

export type ExportOf = { committee_id: string } | { event_id: string } | { segment_id: string } | { search: PeopleFilter }
export type AskForExport = { of: ExportOf; format: Format; columns: Column[]; reason: Reason; words?: string }
export type ExportState = 'released' | 'waiting' | 'approved' | 'released_after_notice' | 'objected' | 'withdrawn' | 'expired'
export type Export = {
  id: string
  of: { kind: 'committee' | 'event' | 'segment' | 'search'; id?: string; about?: string }
  format: Format
  people: number
  reason: Reason
  words?: string
  asked_by_name?: string
  mine: boolean
  asked_at: string
  state: ExportState
  since: string
  objection?: string
  opens_at?: string
  expires_at?: string
  may_decide: boolean
}
export type Preview = { people: number; at_once: boolean }
export type Sheet = {
  mark: string
  people: {
    id: string
    name: string
    alias?: string
    phones?: string[]
    emails?: string[]
    addresses?: string[]
    languages?: string[]
    tags?: string[]
    skills?: string[]
    do_not_contact?: string[]
    take_care?: string
  }[]
}

type Listing = { mine?: boolean; waiting?: boolean; limit?: number; cursor?: string }
type Paths = {
  '/exports': Get<Page<Export>, Listing> & Post<AskForExport, Export>
  '/exports/preview': Post<ExportOf, Preview>
  '/exports/{id}': Get<Export, undefined, ById> & Delete<ById>
  '/exports/{id}/approval': Act<Export, ById>
  '/exports/{id}/objection': Post<{ reason: string }, Export, ById>
}
const api = connect<Paths>()

/** How many that would be. Below `people`, since it is of them. */
export const usePreview = (of: ExportOf) =>
  useQuery({
    queryKey: ['people', 'export', of],
    queryFn: ({ signal }) => answered(api.POST('/exports/preview', { body: of, signal })),
    gcTime: 0,
    staleTime: 0,
  })

export const useExports = (which: 'mine' | 'others' | 'waiting', enabled = true) =>
  useInfiniteQuery({
    queryKey: ['exports', 'list', which],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/exports', {
          params: { query: { mine: which === 'mine', waiting: which === 'waiting', limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  })

export const useExport = (id: string) =>
  useQuery({
    queryKey: ['exports', 'one', id],
    queryFn: () => answered(api.GET('/exports/{id}', { params: { path: { id } } })),
    // somebody else decides about it
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 15_000 : false),
  })

export const useAsking = (onAsked: (asked: Export) => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AskForExport) => answered(api.POST('/exports', { body })),
    onSuccess: (asked) => {
      client.setQueryData(['exports', 'one', asked.id], asked)
      client.invalidateQueries({ queryKey: ['exports', 'list'] })
      onAsked(asked)
    },
  })
}

function useDeciding<Said>(act: (said: Said) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => onDone?.(),
    // also when somebody else was quicker
    onSettled: () => client.invalidateQueries({ queryKey: ['exports'] }),
  })
}

const at = (id: string) => ({ params: { path: { id } } })
export const useApproving = (id: string) => useDeciding(() => answered(api.POST('/exports/{id}/approval', at(id))))
export const useWithdrawing = (id: string) => useDeciding(() => answered(api.DELETE('/exports/{id}', at(id))))
export const useObjecting = (id: string, onDone: () => void) =>
  useDeciding((reason: string) => answered(api.POST('/exports/{id}/objection', { ...at(id), body: { reason } })), onDone)

export const fileAddress = (id: string, language: string) => `/api/v1/exports/${id}/file?language=${language}`

/** Fetched once for each time the sheet is opened: every fetch is written down. Nothing of it is kept. */
export const useSheet = (id: string, language: string) =>
  useQuery({
    queryKey: ['exports', 'sheet', id, language],
    queryFn: async ({ signal }) => {
      const response = await send(
        new Request(location.origin + fileAddress(id, language), { headers: { Accept: '*/*' }, signal }),
      )
      const body = await response.json().catch(() => undefined)
      if (!response.ok) throw Problem.of(response, body)
      return body as Sheet
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
