import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import { api, type Merge, type MergePeople } from './api'

/** Says that a pair is two people; can be taken back. */
export function useDismissing(id: string, after?: () => void) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['people', 'duplicates'] })
  const path = { id }
  const again = useMutation({
    mutationFn: () => answered(api.DELETE('/people/duplicates/{id}/dismissal', { params: { path } })),
    onSuccess: refresh,
    onError: (error) => toasts.failed(error, () => again.mutate()),
  })
  const dismissing = useMutation({
    mutationFn: () => answered(api.POST('/people/duplicates/{id}/dismissal', { params: { path } })),
    onSuccess: () => {
      after?.()
      refresh()
      toasts.undoable(t('duplicates.dismissed'), () => again.mutate())
    },
    onError: (error) => toasts.failed(error, () => dismissing.mutate()),
  })
  return dismissing
}

/** Merges, shows the person who stays, and offers to take it back. */
export function useMerging() {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const undo = useMutation({
    mutationFn: (merge: Merge) => answered(api.POST('/people/merges/{id}/undo', { params: { path: { id: merge.id } } })),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['people'] })
      toasts.say(t('duplicates.undone'))
    },
    onError: (error, merge) => toasts.failed(error, () => undo.mutate(merge)),
  })
  return useMutation({
    mutationFn: ({ survivor, etag, body }: { survivor: string; etag: string; body: MergePeople }) =>
      answered(api.POST('/people/{id}/merges', { params: { path: { id: survivor }, header: { 'If-Match': etag } }, body })),
    onSuccess: async (merge, { survivor }) => {
      await navigate({ to: '/people/$personId', params: { personId: survivor }, replace: true })
      client.invalidateQueries({ queryKey: ['people'] })
      toasts.undoable(t('duplicates.merged'), () => undo.mutate(merge))
    },
  })
}
