import { Link } from '@tanstack/react-router'
import { BellRing } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { useWords } from '../../core/words'
import { Badge, Note } from '../../ui/Feedback'
import { Avatar } from '../../ui/List'
import { SafeContactNote } from '../../ui/SafeContactNote'
import { Section } from '../../ui/Screen'
import type { CheckIn, Due } from './api'
import styles from './checkins.module.css'
import { Outcomes } from './Outcomes'
import { Reaching } from './Reaching'
import type { useRecording } from './recording'
import { useCheckInWords } from './words'

type Props = { due: Due; recording: ReturnType<typeof useRecording>; takesFocus: boolean }

/** Whom to ask now: why, how to reach them, what was said last time, and what came of it. */
export function CheckInCard({ due, recording, takesFocus }: Props) {
  const t = useText()
  const format = useFormat()
  const words = useCheckInWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  const { person, plan } = due
  const name = person.display_name
  return (
    <Section>
      <div className={styles.who}>
        <Avatar name={name} id={person.id} />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            <Link to="/people/$personId" params={{ personId: person.id }}>
              {name}
            </Link>
          </h2>
          <p className={styles.quiet}>{[words.cadence(plan.cadence), format.languageName(plan.language)].join(' · ')}</p>
        </div>
        {due.overdue && <Badge tone="marigold">{t('checkins.overdue')}</Badge>}
      </div>
      {due.missed_in_a_row > 1 && (
        <Note tone="danger" icon={<BellRing aria-hidden="true" />}>
          <p role="alert">
            <b>{t('checkins.missed', { count: due.missed_in_a_row })}</b>
          </p>
          <p>{t('checkins.missed_hint')}</p>
        </Note>
      )}
      <BestTime due={due} />
      {plan.note && <p className={styles.said}>{plan.note}</p>}
      {due.last_check_in && <LastTime checkIn={due.last_check_in} />}
      <SafeContactNote safe={person.safe_contact} />
      <Reaching person={person} plan={plan} />
      <Outcomes plan={plan} name={name} recording={recording} />
    </Section>
  )
}

function BestTime({ due }: { due: Due }) {
  const t = useText()
  const format = useFormat()
  const { best_from: from, best_until: until } = due
  if (!from && !until) return null
  const text =
    from && until
      ? t('checkins.best_between', { from: format.time(from), until: format.time(until) })
      : from
        ? t('checkins.best_from', { from: format.time(from) })
        : t('checkins.best_until', { until: format.time(until ?? '') })
  return <p className={styles.quiet}>{text}</p>
}

function LastTime({ checkIn }: { checkIn: CheckIn }) {
  const t = useText()
  const format = useFormat()
  const words = useWords()
  const outcome = useCheckInWords().outcome(checkIn.outcome)
  const needed = checkIn.needs.length > 0 ? `: ${format.list(checkIn.needs.map(words.need))}` : ''
  return (
    <div className={styles.said}>
      <p className={styles.quiet}>{t('checkins.last_time', { when: format.ago(checkIn.at) })}</p>
      <p>{`${outcome}${needed}`}</p>
      {checkIn.note && <p>{`«${checkIn.note}»`}</p>}
    </div>
  )
}
