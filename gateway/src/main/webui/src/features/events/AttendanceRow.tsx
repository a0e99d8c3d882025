import { Link } from '@tanstack/react-router'
import { Check, Ellipsis, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ListItem } from '../../ui/List'
import { Stack } from '../../ui/Screen'
import type { Attendance, AttendanceStatus } from './api'
import styles from './events.module.css'
import { statusText } from './words'

type Props = { attendance: Attendance; name: string; closed: boolean; onMove: (to: AttendanceStatus) => void }

export function AttendanceRow({ attendance, name, closed, onMove }: Props) {
  const t = useText()
  const format = useFormat()
  const [more, setMore] = useState(false)
  const { status } = attendance
  const here = status === 'attended'
  const gone = status === 'cancelled' || status === 'no_show'
  const detail =
    status === 'waiting' && attendance.waiting_position
      ? t('events.waiting_at', { position: attendance.waiting_position })
      : here && attendance.checked_in_at
        ? t('events.arrived_at', { time: format.time(attendance.checked_in_at) })
        : status === 'registered'
          ? undefined
          : t(statusText(status))
  return (
    <>
      <ListItem
        title={
          <Link to="/people/$personId" params={{ personId: attendance.person_id }}>
            {name}
          </Link>
        }
        detail={detail}
        trail={
          !closed && (
            <span className={styles.attendee}>
              {!here && !gone && (
                <Button
                  kind="primary"
                  icon={<Check aria-hidden="true" />}
                  aria-label={t('events.check_in_name', { name })}
                  onClick={() => onMove('attended')}
                >
                  {t('events.check_in')}
                </Button>
              )}
              <IconButton label={t('events.more_for', { name })} icon={<Ellipsis />} onClick={() => setMore(true)} />
            </span>
          )
        }
      />
      {more && (
        <Dialog title={name} onClose={() => setMore(false)}>
          <Stack>
            {stepsFrom(status).map(([to, text]) => (
              <Button
                key={to}
                wide
                kind={to === 'cancelled' ? 'danger' : 'quiet'}
                icon={to === 'registered' ? <RotateCcw aria-hidden="true" /> : undefined}
                onClick={() => {
                  setMore(false)
                  onMove(to)
                }}
              >
                {t(text)}
              </Button>
            ))}
          </Stack>
        </Dialog>
      )}
    </>
  )
}

type StepText =
  | 'events.undo_check_in'
  | 'events.cancel_attendance'
  | 'events.no_show'
  | 'events.sign_up_again'
  | 'events.check_in'

function stepsFrom(status: AttendanceStatus): [AttendanceStatus, StepText][] {
  switch (status) {
    case 'attended':
      return [['registered', 'events.undo_check_in']]
    case 'waiting':
      return [['cancelled', 'events.cancel_attendance']]
    case 'registered':
    case 'confirmed':
      return [
        ['no_show', 'events.no_show'],
        ['cancelled', 'events.cancel_attendance'],
      ]
    case 'no_show':
      return [
        ['attended', 'events.check_in'],
        ['registered', 'events.sign_up_again'],
      ]
    case 'cancelled':
      return [['registered', 'events.sign_up_again']]
  }
}
