import { Link } from '@tanstack/react-router'
import { CalendarClock, Circle, CircleCheck } from 'lucide-react'
import { daysUntil, noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { IconButton } from '../../ui/Button'
import { Badge } from '../../ui/Feedback'
import type { FollowUp } from './api'
import styles from './followups.module.css'

type Props = {
  followUp: FollowUp
  /** Whom it is about, where the screen is not about one person. */
  name?: string
  owner?: string
  busy: boolean
  onDone: () => void
  onMove: () => void
}

/** A next step: done in one tap, moved in two. */
export function FollowUpRow({ followUp, name, owner, busy, onDone, onMove }: Props) {
  const t = useText()
  return (
    <li className={styles.row}>
      <IconButton
        label={t('followups.mark_done', { what: followUp.what })}
        icon={busy ? <CircleCheck /> : <Circle />}
        busy={busy}
        onClick={onDone}
      />
      <div className={styles.about}>
        <p>{followUp.what}</p>
        <p className={styles.facts}>
          <DueBadge followUp={followUp} />
          {name && (
            <Link to="/people/$personId" params={{ personId: followUp.person_id }}>
              {name}
            </Link>
          )}
          {owner && <span>{owner}</span>}
        </p>
      </div>
      <IconButton label={t('followups.move_this', { what: followUp.what })} icon={<CalendarClock />} onClick={onMove} />
    </li>
  )
}

function DueBadge({ followUp: { due_on } }: { followUp: FollowUp }) {
  const t = useText()
  const format = useFormat()
  const days = daysUntil(due_on)
  if (days < 0) return <Badge tone="danger">{t('followups.overdue', { count: -days })}</Badge>
  if (days === 0) return <Badge tone="marigold">{t('ui.due.today')}</Badge>
  if (days === 1) return <Badge>{t('ui.due.tomorrow')}</Badge>
  return <Badge>{format.shortDay(noonOf(due_on))}</Badge>
}
