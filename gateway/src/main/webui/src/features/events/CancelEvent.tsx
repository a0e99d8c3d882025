import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CalendarX, Undo2 } from 'lucide-react'
import { versioned } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { useToasts } from '../../ui/Toast'
import { api, type Event, eventKey } from './api'

/** Cancels, and takes it back: the newest version is read first, so that an undo never fails on its own change. */
export function CancelEvent({ event }: { event: Event }) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: async (state: Event['state']) => {
      const path = { id: event.id }
      const { etag } = await versioned(api.GET('/events/{id}', { params: { path } }))
      return versioned(api.PATCH('/events/{id}', { params: { path, header: { 'If-Match': etag } }, body: { state } }))
    },
    onSuccess: (saved) => {
      client.setQueryData(eventKey(event.id), saved)
      client.invalidateQueries({ queryKey: ['events'] })
      if (saved.data.state === 'cancelled') toasts.undoable(t('events.cancelled_toast'), () => mutate('planned'))
      else toasts.say(t('events.restored'))
    },
    onError: (error, state) => toasts.failed(error, () => mutate(state)),
  })
  return event.state === 'cancelled' ? (
    <Button icon={<Undo2 aria-hidden="true" />} busy={isPending} onClick={() => mutate('planned')}>
      {t('events.restore')}
    </Button>
  ) : (
    <Button kind="danger" icon={<CalendarX aria-hidden="true" />} busy={isPending} onClick={() => mutate('cancelled')}>
      {t('events.cancel')}
    </Button>
  )
}
