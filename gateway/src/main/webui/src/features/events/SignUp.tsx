import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { PersonPicker } from '../../ui/PersonPicker'
import { useToasts } from '../../ui/Toast'
import { type Attendance, api, attendancesKey, type Event, eventKey } from './api'

/** Signs up people one after the other; who is new goes to the walk-in form. */
export function SignUp({ event, attendances }: { event: Event; attendances: Attendance[] }) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { mutate } = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) =>
      answered(api.POST('/events/{id}/attendances', { params: { path: { id: event.id } }, body: { person_id: id } })),
    onSuccess: (attendance, { name }) =>
      toasts.say(
        attendance.status === 'waiting'
          ? t('events.signed_up_waiting', { name, position: attendance.waiting_position ?? 1 })
          : t('events.signed_up', { name }),
      ),
    onError: (error, who) => toasts.failed(error, () => mutate(who)),
    onSettled: () => {
      client.invalidateQueries({ queryKey: attendancesKey(event.id) })
      client.invalidateQueries({ queryKey: eventKey(event.id) })
    },
  })
  const onList = attendances.filter(({ status }) => status !== 'cancelled').map(({ person_id }) => person_id)
  return (
    <PersonPicker
      label={t('events.sign_up')}
      without={onList}
      onChoose={(person) => mutate({ id: person.id, name: person.display_name })}
      onNew={() => navigate({ to: '/events/$eventId/walk-in', params: { eventId: event.id } })}
    />
  )
}
