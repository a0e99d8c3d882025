import { useState } from 'react'
import { useText } from '../../../core/i18n/text'
import { dropPack } from '../../../core/keep/packs'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Section } from '../../../ui/Screen'
import type { Tonight } from './useTonight'
import { stateOf } from './written'

/** The evening is over: the people leave this device, and who was not called goes back to the others. */
export function Leave({ tonight: { written, send } }: { tonight: Tonight }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const waiting = written.filter((one) => stateOf(one) !== 'sent').length
  const drop = async () => {
    await dropPack()
    send()
  }
  return (
    <Section title={t('tonight.over')}>
      <p>{t('tonight.over_text')}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{t('tonight.remove')}</Button>
      </div>
      {asking && (
        <Dialog
          title={t('tonight.over')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('tonight.cancel')}</Button>
              <Button kind="primary" onClick={drop}>
                {t('tonight.remove')}
              </Button>
            </>
          }
        >
          <p>{waiting > 0 ? t('tonight.over_unsent', { count: waiting }) : t('tonight.over_sent')}</p>
        </Dialog>
      )}
    </Section>
  )
}
