import { useState } from 'react'
import { Problem } from '../../../core/api/problem'
import { useViolations } from '../../../core/api/problemText'
import { useText } from '../../../core/i18n/text'
import { hasANumber } from '../../../core/people/aNumber'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { CorrectionFields, correctionOf, typedOf } from '../CorrectionFields'
import { correct } from './sending'
import type { Written } from './written'

type Props = { written: Written; name?: string; onClose: () => void; onCorrected: () => void }

/** Puts right what was written, whether it has gone out or not. */
export function CorrectWritten({ written, name, onClose, onCorrected }: Props) {
  const t = useText()
  const { said, corrected, refused } = written
  const [typed, setTyped] = useState(() => typedOf({ ...said, ...corrected }))
  const [held, setHeld] = useState(false)
  const [busy, setBusy] = useState(false)
  const { at } = useViolations(refused && new Problem(refused.code, refused.status, refused.violations))
  const save = async (what = typed) => {
    if (hasANumber(what.note)) return setHeld(true)
    setBusy(true)
    await correct(written.id, correctionOf(what))
    onCorrected()
    onClose()
  }
  return (
    <Dialog
      title={[t('calls.correct'), name].filter(Boolean).join(' · ')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tonight.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={() => save()}>
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
    </Dialog>
  )
}
