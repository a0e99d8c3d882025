import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answered, connect } from '../../core/api/client'
import type { Act, ById, Get, Post } from '../../core/api/shape'

export const scopes = ['people:read', 'people:write', 'events:read', 'events:write', 'committees:read'] as const
export type ScopeName = (typeof scopes)[number]

export type FormClient = { name: string; organization_id?: string; sandbox?: boolean; scopes: ScopeName[] }
export type DayOfUse = { day: string; requests: number; refused: number; limited: number; failed: number }
export type Program = {
  id: string
  client_id: string
  name: string
  organization_id: string
  scopes: ScopeName[]
  enabled: boolean
  created_at?: string | null
  token_url: string
  last_used_at?: string | null
  requests_today?: number
  requests_30_days?: number
  days?: DayOfUse[]
}
/** The one answer that holds a secret; it is kept in this page's memory and nowhere else. */
export type WithSecret = Program & { secret?: string }

type Change = {
  patch: {
    parameters: { path: ById }
    requestBody: { content: { 'application/json': { enabled: boolean } } }
    responses: { 200: { content: { 'application/json': Program } }; default: { content: { 'application/json': unknown } } }
  }
}
type Paths = {
  '/clients': Get<{ items: Program[] }> & Post<FormClient, WithSecret>
  '/clients/{id}': Get<Program, undefined, ById> & Change
  '/clients/{id}/secret': Act<WithSecret, ById>
}
const api = connect<Paths>()

export const usePrograms = () =>
  useQuery({ queryKey: ['clients', 'list'], queryFn: async () => (await answered(api.GET('/clients'))).items })

export const useProgram = (id: string) =>
  useQuery({ queryKey: ['clients', id], queryFn: () => answered(api.GET('/clients/{id}', { params: { path: { id } } })) })

export function useMaking() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: FormClient) => answered(api.POST('/clients', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['clients'] }),
  })
}

export function useNewSecret(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => answered(api.POST('/clients/{id}/secret', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['clients'] }),
  })
}

export function useEnabling(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (enabled: boolean) => answered(api.PATCH('/clients/{id}', { params: { path: { id } }, body: { enabled } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['clients'] }),
  })
}
