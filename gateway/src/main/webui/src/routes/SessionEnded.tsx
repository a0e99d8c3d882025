import { useQueryClient } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useLanguage } from '../core/i18n/language'
import { useText } from '../core/i18n/text'
import { leaveAtOnce } from '../core/leaving'
import { backChannel, cameBack, gaveUp, useWaitingForLogin } from '../core/session/ended'
import { fetchMe, loginAddress, type Me } from '../core/session/me'
import { Button, ButtonAnchor } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

/** Keeps the page as it is while the person logs in again beside it, then lets the waiting requests go on. */
export function SessionEnded({ me }: { me: Me }) {
  const waiting = useWaitingForLogin()
  return waiting > 0 ? <LogInAgain me={me} /> : null
}

function LogInAgain({ me }: { me: Me }) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [stillOut, setStillOut] = useState(false)
  const look = useCallback(
    async (asked: boolean) => {
      const now = await fetchMe().catch(() => null)
      if (!now) {
        if (asked) setStillOut(true)
        return
      }
      // Somebody else logged in: nothing of the first person may stay on the screen.
      if (now.user_id !== me.user_id) return leaveAtOnce()
      client.setQueryData(['me'], now)
      cameBack()
    },
    [client, me.user_id],
  )
  useEffect(() => {
    const channel = new BroadcastChannel(backChannel)
    const back = () => look(false)
    channel.addEventListener('message', back)
    addEventListener('focus', back)
    return () => {
      channel.close()
      removeEventListener('focus', back)
    }
  }, [look])
  const leave = () => {
    gaveUp()
    leaveAtOnce()
  }
  return (
    <Dialog
      mustDecide
      title={t('routes.ended_title')}
      onClose={leave}
      actions={
        <>
          <Button kind="plain" onClick={leave}>
            {t('routes.ended_leave')}
          </Button>
          <Button onClick={() => look(true)}>{t('routes.ended_done')}</Button>
          <ButtonAnchor
            kind="primary"
            href={loginAddress('/back', language)}
            target="_blank"
            rel="noopener"
            icon={<ExternalLink aria-hidden="true" />}
          >
            {t('routes.ended_login')}
          </ButtonAnchor>
        </>
      }
    >
      <p>{t('routes.ended_text')}</p>
      {stillOut && <p role="status">{t('routes.ended_still_out')}</p>}
    </Dialog>
  )
}
