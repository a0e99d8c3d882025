import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { TextField } from '../../ui/Field'
import { Row } from '../../ui/Screen'
import { type Export, useApproving, useObjecting } from './api'

/** The second pair of eyes: yes, or no and why. */
export function Deciding({ one }: { one: Export }) {
  const t = useText()
  const [objecting, setObjecting] = useState(false)
  const { mutate, isPending, error } = useApproving(one.id)
  return (
    <>
      <Row>
        {one.state === 'waiting' && (
          <Button kind="primary" busy={isPending} onClick={() => mutate(undefined)}>
            {t('exports.approve')}
          </Button>
        )}
        <Button kind="danger" onClick={() => setObjecting(true)}>
          {t('exports.object')}
        </Button>
      </Row>
      {error && <ErrorBox error={error} />}
      {objecting && <Objecting one={one} onClose={() => setObjecting(false)} />}
    </>
  )
}

function Objecting({ one, onClose }: { one: Export; onClose: () => void }) {
  const t = useText()
  const [reason, setReason] = useState('')
  const [pressed, setPressed] = useState(false)
  const { mutate, isPending, error } = useObjecting(one.id, onClose)
  const refused = useViolations(error).at('/reason')
  const say = () => {
    setPressed(true)
    if (reason.trim()) mutate(reason.trim())
  }
  return (
    <Dialog
      title={t('exports.object')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('exports.cancel')}</Button>
          <Button kind="danger" busy={isPending} onClick={say}>
            {t('exports.object_now')}
          </Button>
        </>
      }
    >
      <p>{t('exports.object_hint')}</p>
      <TextField
        label={t('exports.object_why')}
        value={reason}
        maxLength={200}
        autoComplete="off"
        error={pressed && !reason.trim() ? t('exports.say_why') : refused}
        onChange={setReason}
      />
      {error && !refused && <ErrorBox error={error} />}
    </Dialog>
  )
}
