import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, connect } from '../../core/api/client'
import type { ById, Get, Page, Patch, Post } from '../../core/api/shape'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'

export const states = ['needed', 'offered', 'confirmed', 'fulfilled', 'withdrawn'] as const
export type NeedState = (typeof states)[number]
export type Need = {
  id: string
  version: number
  person_id: string
  committee_id?: string
  kind: string
  state: NeedState
  what?: string
  needed_by?: string
  offered_by_person_id?: string
  offered_note?: string
  created_at: string
}
export type AskForSupport = { person_id: string; kind: string; what?: string; needed_by?: string; committee_id?: string }
export type ChangeNeed = {
  state?: NeedState
  offered_by_person_id?: string | null
  offered_note?: string | null
  what?: string | null
  needed_by?: string | null
}
export type Filter = { kind?: string; committee_id?: string; person_id?: string }

type Query = Filter & { state?: NeedState; limit?: number; cursor?: string; count?: boolean }
type Paths = {
  '/support-needs': Get<Page<Need>, Query> & Post<AskForSupport, Need>
  '/support-needs/{id}': Patch<ChangeNeed, Need, ById>
}
const api = connect<Paths>()

/** One column of the board, page by page, with how many there are in all. */
export const useNeeds = (state: NeedState, filter: Filter = {}, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['support-needs', state, filter],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/support-needs', { params: { query: { ...filter, state, limit: 50, count: true, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  })

export const useNeedsOf = (personId: string) =>
  useQuery({
    queryKey: ['support-needs', 'of', personId],
    queryFn: () => answered(api.GET('/support-needs', { params: { query: { person_id: personId, limit: 50 } } })),
  })

const changed = (need: Need, body: ChangeNeed) =>
  answered(
    api.PATCH('/support-needs/{id}', { params: { path: { id: need.id }, header: { 'If-Match': `"${need.version}"` } }, body }),
  )

const useRefresh = () => {
  const client = useQueryClient()
  return (need?: Need) =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['support-needs'] }),
      need && client.invalidateQueries({ queryKey: ['people', 'timeline', need.person_id] }),
    ])
}

export function useAsking(onAsked: () => void) {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh()
  const takeBack = useMutation({
    mutationFn: (need: Need) => changed(need, { state: 'withdrawn' }),
    onSuccess: async (need) => {
      await refresh(need)
      toasts.say(t('support.taken_back'))
    },
    onError: (error, need) => toasts.failed(error, () => takeBack.mutate(need)),
  })
  return useMutation({
    mutationFn: (body: AskForSupport) => answered(api.POST('/support-needs', { body })),
    onSuccess: (need) => {
      onAsked()
      void refresh(need)
      toasts.undoable(t('support.asked'), () => takeBack.mutate(need))
    },
  })
}

type Change = { need: Need; body: ChangeNeed; said: string }

/** Moves or changes a need, and offers to put it back as it was. */
export function useChanging(onChanged?: (need: Need) => void) {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh()
  const putBack = useMutation({
    mutationFn: ({ now, before }: { now: Need; before: Need }) => restored(now, before),
    onSuccess: async (need) => {
      await refresh(need)
      toasts.say(t('support.taken_back'))
    },
    onError: async (error) => {
      await refresh()
      toasts.failed(error)
    },
  })
  return useMutation({
    mutationFn: ({ need, body }: Change) => changed(need, body),
    onSuccess: async (now, { need, said }) => {
      toasts.undoable(said, () => putBack.mutate({ now, before: need }))
      await refresh(now)
      onChanged?.(now)
    },
    onError: async (error) => {
      await refresh()
      toasts.failed(error)
    },
  })
}

/** Back to where it stood, step by step where there is no straight way: a fulfilled need was confirmed before. */
async function restored(now: Need, before: Need): Promise<Need> {
  const who = { offered_by_person_id: before.offered_by_person_id ?? null, offered_note: before.offered_note ?? null }
  const goal = { ...who, what: before.what ?? null, needed_by: before.needed_by ?? null }
  if (now.state === 'needed' && before.state === 'confirmed') {
    return changed(await changed(now, { state: 'offered' }), { ...goal, state: 'confirmed' })
  }
  return changed(now, { ...goal, state: before.state })
}
