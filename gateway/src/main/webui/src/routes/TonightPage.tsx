import { Link } from '@tanstack/react-router'
import { EyeOff } from 'lucide-react'
import { useText } from '../core/i18n/text'
import { useOnline } from '../core/online'
import { hideNow } from '../core/quickHide'
import { TonightScreen } from '../features/calls/tonight/TonightScreen'
import { Brand } from '../ui/Brand'
import { IconButton } from '../ui/Button'
import { LanguageSwitch } from '../ui/LanguageSwitch'
import styles from './Shell.module.css'

/** Outside the shell that asks who is logged in: nobody answers that without a signal. */
export function TonightPage() {
  const t = useText()
  const online = useOnline()
  return (
    <div>
      <a className={styles.skip} href="#main">
        {t('routes.skip')}
      </a>
      <header className={styles.top}>
        <Link to="/" className={styles.brand}>
          <Brand />
        </Link>
        <div className={styles.tools}>
          <LanguageSwitch />
          <IconButton label={t('ui.hide')} icon={<EyeOff />} onClick={hideNow} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.tonight}>
        {!online && (
          <p className={styles.offline} role="status">
            {t('routes.offline_tonight')}
          </p>
        )}
        <TonightScreen />
      </main>
    </div>
  )
}
