import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { type AskAnswer, answerTexts, type Outcome, outcomeTexts } from '../../core/outreach'
import { hasANumber } from '../../core/people/aNumber'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { SelectField, TextField } from '../../ui/Field'
import { NoteArea } from '../../ui/ProtectedNote'
import { useToasts } from '../../ui/Toast'
import { api, type Conversation, type Correction } from './api'
import { localTime } from './callBackTimes'

type Props = { conversation: Conversation; onClose: () => void; onRemove: () => void }

/** Puts right what was logged, or takes it back whole. */
export function Correcting({ conversation, onClose, onRemove }: Props) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>(conversation.outcome)
  const [answer, setAnswer] = useState<AskAnswer | ''>(conversation.answer ?? '')
  const [note, setNote] = useState(conversation.note ?? '')
  const [callBack, setCallBack] = useState(localTime(new Date(conversation.call_back_at ?? Date.now() + 86_400_000)))
  const [held, setHeld] = useState(false)
  const { id, person_id, version } = conversation
  const correct = useMutation({
    mutationFn: (body: Correction) =>
      answered(
        api.PATCH('/people/{id}/conversations/{child}', {
          params: { path: { id: person_id, child: id }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      ),
    onSuccess: () => {
      for (const key of [['people'], ['calls']]) client.invalidateQueries({ queryKey: key })
      toasts.say(t('calls.saved'))
      onClose()
    },
  })
  const { at, any } = useViolations(correct.error)
  const save = (text: string) => {
    if (hasANumber(text)) return setHeld(true)
    correct.mutate({
      outcome,
      answer: outcome === 'reached' ? answer || null : null,
      note: text.trim() || null,
      call_back_at: outcome === 'call_back' ? new Date(callBack).toISOString() : null,
    })
  }
  return (
    <Dialog
      title={t('calls.correct')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onRemove}>{t('calls.remove')}</Button>
          <Button kind="primary" busy={correct.isPending} onClick={() => save(note)}>
            {t('calls.save')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('calls.outcome')}
        value={outcome}
        error={at('/outcome')}
        choices={Object.entries(outcomeTexts).map(([value, text]) => ({ value, label: t(text) }))}
        onChange={(value) => setOutcome(value as Outcome)}
      />
      {outcome === 'reached' && (
        <SelectField
          label={conversation.ask || t('calls.answer')}
          value={answer}
          error={at('/answer')}
          choices={[
            { value: '', label: t('calls.no_answer_to_ask') },
            ...Object.entries(answerTexts).map(([value, text]) => ({ value, label: t(text) })),
          ]}
          onChange={(value) => setAnswer(value as AskAnswer | '')}
        />
      )}
      {outcome === 'call_back' && (
        <TextField
          label={t('calls.call_back_other')}
          type="datetime-local"
          value={callBack}
          error={at('/call_back_at')}
          onChange={(value) => value && setCallBack(value)}
        />
      )}
      <NoteArea
        label={t('calls.note')}
        value={note}
        error={at('/note')}
        waits={held}
        onChange={setNote}
        onCleaned={(clean) => held && save(clean)}
      />
      {correct.isError && !any && <ErrorBox error={correct.error} />}
    </Dialog>
  )
}
