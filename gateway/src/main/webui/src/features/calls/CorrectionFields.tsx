import { useText } from '../../core/i18n/text'
import { type AskAnswer, answerTexts, type Outcome, outcomeTexts } from '../../core/outreach'
import { SelectField, TextField } from '../../ui/Field'
import { NoteArea } from '../../ui/ProtectedNote'
import type { Conversation, Correction } from './api'
import { localTime } from './callBackTimes'

type Said = Pick<Conversation, 'outcome' | 'ask' | 'answer' | 'note' | 'call_back_at'>
type Typed = { outcome: Outcome; ask?: string | null; answer: AskAnswer | ''; note: string; callBack: string }

const aDay = 86_400_000

export const typedOf = ({ outcome, ask, answer, note, call_back_at }: Said): Typed => ({
  outcome,
  ask,
  answer: answer ?? '',
  note: note ?? '',
  callBack: localTime(new Date(call_back_at ?? Date.now() + aDay)),
})

export const correctionOf = ({ outcome, answer, note, callBack }: Typed): Correction => ({
  outcome,
  answer: outcome === 'reached' ? answer || null : null,
  note: note.trim() || null,
  call_back_at: outcome === 'call_back' ? new Date(callBack).toISOString() : null,
})

type Props = {
  value: Typed
  onChange: (typed: Typed) => void
  at: (pointer: string) => string | undefined
  waits: boolean
  onCleaned: (note: string) => void
}

/** What came of a call, to be put right. */
export function CorrectionFields({ value, onChange, at, waits, onCleaned }: Props) {
  const t = useText()
  return (
    <>
      <SelectField
        label={t('calls.outcome')}
        value={value.outcome}
        error={at('/outcome')}
        choices={Object.entries(outcomeTexts).map(([outcome, text]) => ({ value: outcome, label: t(text) }))}
        onChange={(outcome) => onChange({ ...value, outcome: outcome as Outcome })}
      />
      {value.outcome === 'reached' && (
        <SelectField
          label={value.ask || t('calls.answer')}
          value={value.answer}
          error={at('/answer')}
          choices={[
            { value: '', label: t('calls.no_answer_to_ask') },
            ...Object.entries(answerTexts).map(([answer, text]) => ({ value: answer, label: t(text) })),
          ]}
          onChange={(answer) => onChange({ ...value, answer: answer as AskAnswer | '' })}
        />
      )}
      {value.outcome === 'call_back' && (
        <TextField
          label={t('calls.call_back_other')}
          type="datetime-local"
          value={value.callBack}
          error={at('/call_back_at')}
          onChange={(time) => time && onChange({ ...value, callBack: time })}
        />
      )}
      <NoteArea
        label={t('calls.note')}
        value={value.note}
        error={at('/note')}
        waits={waits}
        onChange={(note) => onChange({ ...value, note })}
        onCleaned={onCleaned}
      />
    </>
  )
}
