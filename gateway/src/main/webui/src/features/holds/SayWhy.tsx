import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { NoteArea } from '../../ui/ProtectedNote'

type Props = {
  title: string
  hint: string
  act: string
  busy: boolean
  error: unknown
  onSay: (reason: string) => void
  onClose: () => void
}

/** A hold is put and lifted for a reason that is kept. */
export function SayWhy({ title, hint, act, busy, error, onSay, onClose }: Props) {
  const t = useText()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const violations = useViolations(error)
  const refused = violations.at('/reason')
  const say = () => {
    setMissing(!reason.trim())
    if (reason.trim()) onSay(reason.trim())
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('holds.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={say}>
            {act}
          </Button>
        </>
      }
    >
      <p>{hint}</p>
      <NoteArea
        label={t('holds.reason')}
        hint={t('holds.reason_hint')}
        value={reason}
        error={missing && !reason.trim() ? t('holds.reason_missing') : refused}
        onChange={setReason}
      />
      {Boolean(error) && !refused && <ErrorBox error={error} />}
    </Dialog>
  )
}
