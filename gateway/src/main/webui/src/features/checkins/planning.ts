import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import { api, type ChangePlan, type MakePlan, type Plan, type PlanState } from './api'

/** What of a person a plan is made with. */
export type Planned = {
  id: string
  display_name: string
  preferred_language?: string | null
  phones?: { number: string }[]
  committee_ids?: string[]
  consents?: { purpose: string; channel?: string; withdrawn_at?: string }[]
}

const useRefresh = (personId: string) => {
  const client = useQueryClient()
  // a plan may bring a consent along, so the person is read again too
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['check-ins'] }),
      client.invalidateQueries({ queryKey: ['people', 'one', personId] }),
    ])
}

export function useMakingPlan(person: Planned, onMade: () => void) {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh(person.id)
  const end = useMutation({
    mutationFn: (plan: Plan) => changed(plan, { state: 'ended' }),
    onSuccess: async () => {
      await refresh()
      toasts.say(t('checkins.taken_back'))
    },
    onError: (error, plan) => toasts.failed(error, () => end.mutate(plan)),
  })
  return useMutation({
    mutationFn: (body: MakePlan) =>
      answered(api.POST('/people/{id}/check-in-plans', { params: { path: { id: person.id } }, body })),
    onSuccess: (plan) => {
      onMade()
      void refresh()
      toasts.undoable(t('checkins.made', { name: person.display_name }), () => end.mutate(plan))
    },
  })
}

export function useChangingPlan(plan: Plan, onChanged?: () => void) {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh(plan.person_id)
  const change = useMutation({
    mutationFn: ({ from, body }: { from: Plan; body: ChangePlan }) => changed(from, body),
    onSuccess: () => {
      onChanged?.()
      void refresh()
    },
    onError: () => void refresh(),
  })
  const become = (state: PlanState, from = plan) =>
    change.mutate(
      { from, body: { state } },
      {
        onSuccess: (now) => {
          if (state !== 'active') toasts.undoable(t(state === 'paused' ? 'checkins.paused' : 'checkins.ended'), () => back(now))
        },
        onError: (error) => toasts.failed(error),
      },
    )
  // an ended plan is taken up first, whatever it was before
  const back = (now: Plan) => become('active', now)
  return { ...change, become }
}

const changed = (plan: Plan, body: ChangePlan) =>
  answered(
    api.PATCH('/check-in-plans/{id}', {
      params: { path: { id: plan.id }, header: { 'If-Match': `"${plan.version}"` } },
      body,
    }),
  )
