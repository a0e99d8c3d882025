import { useBlocker } from '@tanstack/react-router'
import { useText } from '../core/i18n/text'
import { useLeavingWarned } from '../core/leaving'
import { Button } from './Button'
import { Sheet } from './Sheet'

type Props = {
  when: boolean
  /** Typed in a modal dialog: behind it no link can be followed, so whatever goes on from there follows from what was done in it. */
  modal?: boolean
}

/** While there is something typed that would be lost, whoever goes back, follows a link or reloads is asked first. */
export function Unsaved({ when, modal = false }: Props) {
  useLeavingWarned(when)
  const asked = (action: string) => !modal || (action !== 'PUSH' && action !== 'REPLACE')
  const leaving = useBlocker({
    shouldBlockFn: ({ action }) => asked(action),
    disabled: !when,
    enableBeforeUnload: false,
    withResolver: true,
  })
  return leaving.status === 'blocked' ? <LeaveQuestion onStay={leaving.reset} onLeave={leaving.proceed} /> : null
}

export function LeaveQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useText()
  return (
    <Sheet
      title={t('ui.leave_title')}
      onClose={onStay}
      actions={
        <>
          <Button onClick={onLeave}>{t('ui.leave_anyway')}</Button>
          <Button kind="primary" onClick={onStay}>
            {t('ui.leave_stay')}
          </Button>
        </>
      }
    >
      <p>{t('ui.leave_text')}</p>
    </Sheet>
  )
}
