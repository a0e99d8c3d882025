import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, versioned } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import { type Attendance, type AttendanceStatus, api, attendancesKey, eventKey } from './api'
import { statusText } from './words'

type Listed = { items: Attendance[]; counts: Partial<Record<AttendanceStatus, number>> }
type Step = { attendance: Attendance; name: string; to: AttendanceStatus }

export async function checkIn(event: string, attendance: string) {
  return answered(api.POST('/events/{id}/attendances/{child}/check-in', { params: { path: { id: event, child: attendance } } }))
}

async function setStatus(event: string, attendance: string, status: AttendanceStatus) {
  const path = { id: event, child: attendance }
  const { etag } = await versioned(api.GET('/events/{id}/attendances/{child}', { params: { path } }))
  return answered(
    api.PATCH('/events/{id}/attendances/{child}', { params: { path, header: { 'If-Match': etag } }, body: { status } }),
  )
}

/** Moves one person on the list: seen at once, taken back visibly when it fails, and undone with one tap. */
export function useAttending(event: string) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const key = attendancesKey(event)
  const show = (id: string, status: AttendanceStatus) =>
    client.setQueryData<Listed>(key, (list) => list && moved(list, id, status))
  const { mutate } = useMutation({
    mutationFn: ({ attendance, to }: Step) =>
      to === 'attended' ? checkIn(event, attendance.id) : setStatus(event, attendance.id, to),
    onMutate: async ({ attendance, to }) => {
      await client.cancelQueries({ queryKey: key })
      show(attendance.id, to)
    },
    onSuccess: (_, { attendance, name, to }) => {
      const text = to === 'attended' ? t('events.checked_in', { name }) : t('events.changed', { name, status: t(statusText(to)) })
      // whoever gave up a seat may find it taken: the undo is then a place in the line
      toasts.undoable(text, () => mutate({ attendance: { ...attendance, status: to }, name, to: attendance.status }))
    },
    onError: (error, step) => {
      show(step.attendance.id, step.attendance.status)
      toasts.failed(error, () => mutate(step))
    },
    onSettled: () => {
      client.invalidateQueries({ queryKey: key })
      client.invalidateQueries({ queryKey: eventKey(event) })
    },
  })
  return mutate
}

export function moved(list: Listed, id: string, status: AttendanceStatus): Listed {
  const before = list.items.find((one) => one.id === id)
  if (!before) return list
  const counts = { ...list.counts }
  counts[before.status] = (counts[before.status] ?? 1) - 1
  counts[status] = (counts[status] ?? 0) + 1
  return { counts, items: list.items.map((one) => (one.id === id ? { ...one, status } : one)) }
}
