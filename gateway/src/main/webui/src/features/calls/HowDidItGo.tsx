import { CalendarClock, MessageSquareMore, PhoneMissed, PhoneOff, UserRoundCheck, UserX } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../core/api/problem'
import { useViolations } from '../../core/api/problemText'
import type { Fellow } from '../../core/fellows'
import { useText } from '../../core/i18n/text'
import { useKept } from '../../core/keep/kept'
import { canKeep } from '../../core/keep/store'
import { useLeavingWarned } from '../../core/leaving'
import { type ConversationKind, type Outcome, outcomeTexts } from '../../core/outreach'
import { hasANumber } from '../../core/people/aNumber'
import { Button } from '../../ui/Button'
import { ErrorBox, Note } from '../../ui/Feedback'
import { KeptLine } from '../../ui/KeptLine'
import { NoteArea } from '../../ui/ProtectedNote'
import type { Said } from './api'
import { CallBackChoices } from './CallBackChoices'
import styles from './calls.module.css'
import { nothing, placeOf } from './drafts'
import { Reached } from './Reached'

type Props = {
  person: { id: string; given_name?: string | null; display_name: string }
  kind: ConversationKind
  ask?: string | null
  /** The number that was called: the one that is marked when it was wrong. */
  number?: string
  fellows: Fellow[]
  sending?: Said
  waiting?: boolean
  refused?: Problem
  /** What to offer when it could not be kept: to try again, or another way. */
  onRefused?: ReactNode
  onLog: (said: Said) => void
  children?: ReactNode
}

const icons: Record<Outcome, ReactNode> = {
  reached: <UserRoundCheck aria-hidden="true" />,
  left_message: <MessageSquareMore aria-hidden="true" />,
  no_answer: <PhoneMissed aria-hidden="true" />,
  call_back: <CalendarClock aria-hidden="true" />,
  wrong_number: <UserX aria-hidden="true" />,
  do_not_call: <PhoneOff aria-hidden="true" />,
}
const afterACall: Outcome[] = ['reached', 'left_message', 'no_answer', 'call_back', 'wrong_number', 'do_not_call']
const afterAMessage: Outcome[] = ['reached', 'left_message', 'call_back', 'do_not_call']

/** Outcomes under the thumb: one tap each, and one more where an answer or a time belongs to it. */
export function HowDidItGo({ person, kind, ask, number, fellows, sending, waiting, refused, onRefused, onLog, children }: Props) {
  const t = useText()
  const [open, setOpen] = useState<'reached' | 'call_back'>()
  const [draft, setDraft, kept] = useKept(placeOf(person.id), nothing)
  const [held, setHeld] = useState<Said>()
  const { at, any } = useViolations(refused)
  useLeavingWarned(Boolean(sending || (!canKeep() && (draft.note || draft.next?.what))))
  const change = (next: typeof draft) => {
    setDraft(next)
    if (!hasANumber(next.note)) setHeld(undefined)
  }
  const say = (said: Said, note = draft.note) => {
    const what: Said = {
      ...said,
      ...(note.trim() && { note: note.trim() }),
      ...(draft.next?.what.trim() &&
        said.outcome === 'reached' && { follow_up: { ...draft.next, what: draft.next.what.trim() } }),
    }
    if (hasANumber(note)) setHeld(said)
    else if (!hasANumber(what.follow_up?.what ?? '')) onLog(what)
  }
  const spoken = kind === 'call' || kind === 'one_on_one' || kind === 'canvass'
  const name = person.given_name || person.display_name
  const note = (
    <>
      <KeptLine kept={kept} />
      <NoteArea
        label={t('calls.note')}
        rows={1}
        value={draft.note}
        error={at('/note')}
        waits={held !== undefined}
        onChange={(text) => change({ ...draft, note: text })}
        onCleaned={(clean) => held && say(held, clean)}
      />
    </>
  )
  const tap = (outcome: Outcome) => {
    if (outcome === 'reached' || outcome === 'call_back') return setOpen(outcome)
    say({ outcome, ...(outcome === 'wrong_number' && number && { number }) })
  }
  return (
    <>
      {refused && !any && (
        <>
          <ErrorBox error={refused} />
          {onRefused}
        </>
      )}
      {waiting && (
        <Note tone="marigold">
          <span role="status">{t('calls.waiting')}</span>
        </Note>
      )}
      {!open && (
        <>
          {children}
          <h3 className={styles.question}>{t('calls.how', { name })}</h3>
          <div className={styles.outcomes}>
            {(spoken ? afterACall : afterAMessage).map((outcome) => (
              <Button
                key={outcome}
                kind={outcome === 'reached' ? 'primary' : 'quiet'}
                icon={icons[outcome]}
                busy={sending?.outcome === outcome}
                disabled={sending !== undefined && sending.outcome !== outcome}
                onClick={() => tap(outcome)}
              >
                {!spoken && outcome === 'left_message' ? t('calls.sent') : t(outcomeTexts[outcome])}
              </Button>
            ))}
          </div>
        </>
      )}
      {open === 'reached' && (
        <Reached
          {...{ name, ask, note, fellows, sending }}
          next={draft.next}
          onNext={(next) => change({ ...draft, next })}
          onSay={(answer) => say({ outcome: 'reached', ...(ask && { ask }), ...(answer && { answer }) })}
          onBack={() => setOpen(undefined)}
        />
      )}
      {open === 'call_back' && (
        <CallBackChoices
          {...{ name, note, sending }}
          onSay={(call_back_at) => say({ outcome: 'call_back', call_back_at })}
          onBack={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
