import { CalendarPlus, ChevronLeft, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { inDays } from '../../core/days'
import type { Fellow } from '../../core/fellows'
import { useText } from '../../core/i18n/text'
import { type AskAnswer, answerTexts, type NextStep } from '../../core/outreach'
import { Button, IconButton } from '../../ui/Button'
import { NextStepFields } from '../../ui/NextStepFields'
import type { Said } from './api'
import styles from './calls.module.css'

type Props = {
  name: string
  ask?: string | null
  note: ReactNode
  next?: NextStep
  fellows: Fellow[]
  sending?: Said
  onNext: (next: NextStep | undefined) => void
  onSay: (answer?: AskAnswer) => void
  onBack: () => void
}

/** They talked: what was said, what comes next, and the answer, whose tap keeps it all. */
export function Reached({ name, ask, note, next, fellows, sending, onNext, onSay, onBack }: Props) {
  const t = useText()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.reached}>
      <PanelHead title={t('calls.talked', { name })} onBack={onBack} focus={title} />
      {note}
      {next ? (
        <div className={styles.next}>
          <IconButton label={t('calls.no_next_step')} icon={<X />} className={styles.drop} onClick={() => onNext(undefined)} />
          <NextStepFields value={next} onChange={onNext} fellows={fellows} autoFocus={next.what === ''} />
        </div>
      ) : (
        <div>
          <Button
            small
            icon={<CalendarPlus aria-hidden="true" />}
            onClick={() => onNext({ what: '', due_on: inDays(1), owner_user_id: fellows[0]?.user_id })}
          >
            {t('calls.add_next_step')}
          </Button>
        </div>
      )}
      {ask ? (
        <>
          <p className={styles.ask}>{ask}</p>
          <div className={styles.answers}>
            {(Object.keys(answerTexts) as AskAnswer[]).map((answer) => (
              <Button
                key={answer}
                kind={answer === 'yes' ? 'primary' : 'quiet'}
                busy={sending?.answer === answer}
                disabled={sending !== undefined && sending.answer !== answer}
                onClick={() => onSay(answer)}
              >
                {t(answerTexts[answer])}
              </Button>
            ))}
          </div>
          <Button
            kind="plain"
            wide
            busy={sending !== undefined && !sending.answer}
            disabled={sending?.answer !== undefined}
            onClick={() => onSay()}
          >
            {t('calls.no_answer_to_ask')}
          </Button>
        </>
      ) : (
        <Button kind="primary" wide busy={sending !== undefined} onClick={() => onSay()}>
          {t('calls.save')}
        </Button>
      )}
    </div>
  )
}

export function PanelHead({ title, onBack, focus }: { title: string; onBack: () => void; focus: React.Ref<HTMLHeadingElement> }) {
  const t = useText()
  return (
    <div className={styles.panelHead}>
      <IconButton label={t('calls.other_outcome')} icon={<ChevronLeft />} onClick={onBack} />
      <h3 ref={focus} tabIndex={-1}>
        {title}
      </h3>
    </div>
  )
}
