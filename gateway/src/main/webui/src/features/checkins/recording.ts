import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import { api, type Plan, type RecordCheckIn } from './api'
import { useCheckInWords } from './words'

type Asked = { plan: Plan; name: string; body: RecordCheckIn }

/** Writes down what came of a check-in, and offers to take it back. `onTakenBack` gets the plan that is due again. */
export function useRecording(onRecorded: (plan: Plan) => void, onTakenBack?: (plan: Plan) => void) {
  const t = useText()
  const words = useCheckInWords()
  const toasts = useToasts()
  const client = useQueryClient()
  const refresh = (plan: Plan) =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['check-ins'] }),
      client.invalidateQueries({ queryKey: ['support-needs'] }),
      client.invalidateQueries({ queryKey: ['people', 'timeline', plan.person_id] }),
    ])
  const takeBack = useMutation({
    mutationFn: ({ plan, id }: { plan: Plan; id: string }) =>
      answered(api.DELETE('/check-in-plans/{id}/check-ins/{child}', { params: { path: { id: plan.id, child: id } } })),
    onSuccess: async (_, { plan }) => {
      await refresh(plan)
      onTakenBack?.(plan)
      toasts.say(t('checkins.taken_back'))
    },
    onError: (error, asked) => toasts.failed(error, () => takeBack.mutate(asked)),
  })
  return useMutation({
    mutationFn: ({ plan, body }: Asked) =>
      answered(api.POST('/check-in-plans/{id}/check-ins', { params: { path: { id: plan.id } }, body })),
    onSuccess: ({ id }, { plan, name, body }) => {
      onRecorded(plan)
      void refresh(plan)
      toasts.undoable(t('checkins.recorded', { name, outcome: words.outcome(body.outcome) }), () => takeBack.mutate({ plan, id }))
    },
  })
}
