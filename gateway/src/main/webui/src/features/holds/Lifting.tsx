import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { useToasts } from '../../ui/Toast'
import { type Hold, useLifting } from './api'
import { SayWhy } from './SayWhy'

/** Ends a hold, with a reason. */
export function Lifting({ hold }: { hold: Hold }) {
  const t = useText()
  const toasts = useToasts()
  const [asking, setAsking] = useState(false)
  const lifting = useLifting(hold, () => {
    setAsking(false)
    toasts.say(t('holds.lifted_done'))
  })
  return (
    <>
      <Button small aria-label={t('holds.lift_this', { reason: hold.reason ?? '' })} onClick={() => setAsking(true)}>
        {t('holds.lift')}
      </Button>
      {asking && (
        <SayWhy
          title={t('holds.lift_title')}
          hint={t('holds.lift_hint')}
          act={t('holds.lift')}
          busy={lifting.isPending}
          error={lifting.error}
          onSay={lifting.mutate}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
