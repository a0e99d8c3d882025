import { LogIn } from 'lucide-react'
import { useEffect } from 'react'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { loginAddress } from '../../core/session/me'
import { Brand } from '../../ui/Brand'
import { ButtonAnchor } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import { LanguageSwitch } from '../../ui/LanguageSwitch'
import { Street } from './Street'
import styles from './WelcomeScreen.module.css'

const failures = {
  unreachable: 'welcome.failed_unreachable',
  expired: 'welcome.failed_expired',
  failed: 'welcome.failed',
} as const

/** Whoever is not logged in lands here, whatever the address: after login they are where they wanted to go. */
export function WelcomeScreen() {
  const t = useText()
  const { language } = useLanguage()
  const failure = failures[new URLSearchParams(location.search).get('login') as keyof typeof failures]
  useEffect(() => {
    document.title = 'Vecindad'
  }, [])
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1>{t('welcome.title')}</h1>
        <p className={styles.lede}>{t('welcome.lede')}</p>
        {failure && <Note tone="marigold">{t(failure)}</Note>}
        <ButtonAnchor
          kind="primary"
          icon={<LogIn aria-hidden="true" />}
          href={loginAddress(location.pathname, language)}
          className={styles.login}
        >
          {t('welcome.login')}
        </ButtonAnchor>
        <p className={styles.hint}>{t('welcome.no_account')}</p>
      </main>
      <Street />
    </div>
  )
}
