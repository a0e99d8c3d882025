import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { useWords } from '../../core/words'
import { useToasts } from '../../ui/Toast'
import { api, changeMembership, type Membership, membershipsKey } from './api'

function useRefresh(committee: string) {
  const client = useQueryClient()
  return () => {
    client.invalidateQueries({ queryKey: membershipsKey(committee) })
    client.invalidateQueries({ queryKey: ['me'] })
  }
}

const end = (committee: string, membership: string) =>
  answered(api.DELETE('/committees/{id}/memberships/{child}', { params: { path: { id: committee, child: membership } } }))

export function useAppointing(committee: string) {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh(committee)
  const { mutate } = useMutation({
    mutationFn: ({ person, role }: { person: string; name: string; role: Membership['role'] }) =>
      answered(
        api.POST('/committees/{id}/memberships', { params: { path: { id: committee } }, body: { person_id: person, role } }),
      ),
    onSuccess: (made, { name }) =>
      toasts.undoable(t('committees.added', { name }), () =>
        end(committee, made.id).then(refresh, (error) => toasts.failed(error)),
      ),
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
  return mutate
}

type Named = { membership: Membership; name: string }

export function useEnding(committee: string) {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh(committee)
  const restore = ({ membership, name }: Named) =>
    changeMembership(committee, membership.id, { state: 'active' }).then(
      () => {
        refresh()
        toasts.say(t('committees.restored', { name }))
      },
      (error) => toasts.failed(error, () => restore({ membership, name })),
    )
  const { mutate } = useMutation({
    mutationFn: ({ membership }: Named) => end(committee, membership.id),
    onSuccess: (_, member) => toasts.undoable(t('committees.ended', { name: member.name }), () => restore(member)),
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
  return mutate
}

export function useChangingRole(committee: string) {
  const t = useText()
  const words = useWords()
  const toasts = useToasts()
  const refresh = useRefresh(committee)
  const { mutate } = useMutation({
    mutationFn: ({ membership, role, successor }: Named & { role: Membership['role']; successor?: string }) =>
      changeMembership(committee, membership.id, { role, successor_id: successor }),
    onSuccess: (_, { membership, name, role, successor }) => {
      const text = t('committees.role_changed', { name, role: words.role(role) })
      if (successor) toasts.say(text)
      else toasts.undoable(text, () => mutate({ membership, name, role: membership.role }))
    },
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
  return mutate
}
