import { HeartHandshake, MessageSquareText, PhoneMissed, Smile } from 'lucide-react'
import { useState } from 'react'
import { Problem } from '../../core/api/problem'
import { useViolations } from '../../core/api/problemText'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { hasANumber } from '../../core/people/aNumber'
import { needKinds, useWords } from '../../core/words'
import { Button } from '../../ui/Button'
import { DayChoice } from '../../ui/DayChoice'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox } from '../../ui/Feedback'
import { NoteArea } from '../../ui/ProtectedNote'
import type { Outcome, Plan, RecordCheckIn } from './api'
import styles from './checkins.module.css'
import type { useRecording } from './recording'

type Props = { plan: Plan; name: string; recording: ReturnType<typeof useRecording> }

/** What came of it: one tap, or two when something is needed. A note and another day only for those who want them. */
export function Outcomes({ plan, name, recording }: Props) {
  const t = useText()
  const words = useWords()
  const format = useFormat()
  const [needs, setNeeds] = useState<string[]>([])
  const [note, setNote] = useState('')
  const [nextOn, setNextOn] = useState<string>()
  const [waiting, setWaiting] = useState<Outcome>()
  const violations = useViolations(recording.error)
  const send = (outcome: Outcome, clean = note) => {
    const body: RecordCheckIn = { outcome, needs: outcome === 'reached_needs' ? needs : undefined }
    if (clean.trim()) body.note = clean.trim()
    if (nextOn && outcome !== 'declined') body.next_on = nextOn
    setWaiting(hasANumber(clean) ? outcome : undefined)
    if (!hasANumber(clean)) recording.mutate({ plan, name, body })
  }
  const busy = (outcome: Outcome) => recording.isPending && recording.variables?.body.outcome === outcome
  const toggle = (kind: string) =>
    setNeeds((chosen) => (chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]))
  return (
    <div className={styles.outcomes}>
      <fieldset className={styles.answers}>
        <legend>{t('checkins.how_was_it')}</legend>
        <Button
          kind={needs.length > 0 ? 'quiet' : 'primary'}
          wide
          icon={<Smile aria-hidden="true" />}
          busy={busy('reached_ok')}
          onClick={() => send('reached_ok')}
        >
          {t('checkins.outcome.reached_ok')}
        </Button>
        <Button icon={<PhoneMissed aria-hidden="true" />} busy={busy('no_answer')} onClick={() => send('no_answer')}>
          {t('checkins.outcome.no_answer')}
        </Button>
        <Button icon={<MessageSquareText aria-hidden="true" />} busy={busy('left_message')} onClick={() => send('left_message')}>
          {t('checkins.outcome.left_message')}
        </Button>
      </fieldset>
      <fieldset className={styles.needs}>
        <legend>{t('checkins.needs')}</legend>
        {needKinds.map((kind) => (
          <Button key={kind} small aria-pressed={needs.includes(kind)} onClick={() => toggle(kind)}>
            {words.need(kind)}
          </Button>
        ))}
        {needs.length > 0 && (
          <Button
            kind="primary"
            wide
            icon={<HeartHandshake aria-hidden="true" />}
            busy={busy('reached_needs')}
            onClick={() => send('reached_needs')}
          >
            {t('checkins.save_needs', { needs: format.list(needs.map((kind) => words.need(kind).toLocaleLowerCase())) })}
          </Button>
        )}
      </fieldset>
      {recording.isError && !violations.any && (
        <ErrorBox
          error={Problem.from(recording.error)}
          again={() => recording.variables && recording.mutate(recording.variables)}
        />
      )}
      <Disclosure title={t('checkins.more')} open={Boolean(waiting) || violations.any}>
        <div className={styles.extra}>
          <NoteArea
            label={t('checkins.note')}
            hint={t('checkins.note_hint')}
            value={note}
            error={violations.at('/note')}
            onChange={setNote}
            waits={Boolean(waiting)}
            onCleaned={(clean) => waiting && send(waiting, clean)}
          />
          <DayChoice label={t('checkins.next_on')} value={nextOn} onChange={setNextOn} />
          <Button kind="danger" small busy={busy('declined')} onClick={() => send('declined')}>
            {t('checkins.outcome.declined')}
          </Button>
        </div>
      </Disclosure>
    </div>
  )
}
