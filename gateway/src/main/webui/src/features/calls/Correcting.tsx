import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { hasANumber } from '../../core/people/aNumber'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { useToasts } from '../../ui/Toast'
import { api, type Conversation, type Correction } from './api'
import { CorrectionFields, correctionOf, typedOf } from './CorrectionFields'

type Props = { conversation: Conversation; onClose: () => void; onRemove: () => void }

/** Puts right what was logged, or takes it back whole. */
export function Correcting({ conversation, onClose, onRemove }: Props) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(conversation))
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
  const save = (what = typed) => {
    if (hasANumber(what.note)) return setHeld(true)
    correct.mutate(correctionOf(what))
  }
  return (
    <Dialog
      title={t('calls.correct')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onRemove}>{t('calls.remove')}</Button>
          <Button kind="primary" busy={correct.isPending} onClick={() => save()}>
            {t('calls.save')}
          </Button>
        </>
      }
    >
      <CorrectionFields
        value={typed}
        onChange={setTyped}
        at={at}
        waits={held}
        onCleaned={(note) => held && save({ ...typed, note })}
      />
      {correct.isError && !any && <ErrorBox error={correct.error} />}
    </Dialog>
  )
}
