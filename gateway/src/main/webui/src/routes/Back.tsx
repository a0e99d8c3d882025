import { useEffect } from 'react'
import { useText } from '../core/i18n/text'
import { backChannel } from '../core/session/ended'
import { ButtonLink } from '../ui/Button'
import { EmptyState } from '../ui/Feedback'
import styles from './Shell.module.css'

/** Where a second login ends: tells the tab that waits, then closes itself if the browser lets it. */
export function Back() {
  const t = useText()
  useEffect(() => {
    const channel = new BroadcastChannel(backChannel)
    channel.postMessage('back')
    channel.close()
    window.close()
  }, [])
  return (
    <main className={styles.alone}>
      <EmptyState title={t('routes.back_title')} action={<ButtonLink to="/">{t('routes.back_open')}</ButtonLink>}>
        <p>{t('routes.back_text')}</p>
      </EmptyState>
    </main>
  )
}
