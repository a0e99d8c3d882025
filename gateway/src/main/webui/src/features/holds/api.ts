import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, connect } from '../../core/api/client'
import type { ById, Get, Page, Post } from '../../core/api/shape'

export type Hold = {
  id: string
  person_id: string
  reason?: string
  put_at: string
  lifted_because?: string | null
  lifted_at?: string | null
}
export type HoldState = 'open' | 'lifted'

type Query = { state?: HoldState; person_id?: string; limit?: number; cursor?: string }
type Paths = {
  '/legal-holds': Get<Page<Hold>, Query>
  '/legal-holds/{id}/lifting': Post<{ reason: string }, Hold, ById>
  '/people/{id}/legal-holds': Post<{ reason: string }, Hold, ById>
}
const api = connect<Paths>()

export const useHoldsOn = (personId: string) =>
  useQuery({
    queryKey: ['legal-holds', 'on', personId],
    queryFn: () => answered(api.GET('/legal-holds', { params: { query: { person_id: personId, state: 'open', limit: 50 } } })),
  })

export const useHolds = (state: HoldState) =>
  useInfiniteQuery({
    queryKey: ['legal-holds', state],
    queryFn: ({ pageParam }) => answered(api.GET('/legal-holds', { params: { query: { state, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

function useWriting<Asked>(write: (asked: Asked) => Promise<Hold>, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['legal-holds'] })
      onDone()
    },
  })
}

export const usePutting = (personId: string, onDone: () => void) =>
  useWriting(
    (reason: string) => answered(api.POST('/people/{id}/legal-holds', { params: { path: { id: personId } }, body: { reason } })),
    onDone,
  )

export const useLifting = (hold: Hold, onDone: () => void) =>
  useWriting(
    (reason: string) => answered(api.POST('/legal-holds/{id}/lifting', { params: { path: { id: hold.id } }, body: { reason } })),
    onDone,
  )
