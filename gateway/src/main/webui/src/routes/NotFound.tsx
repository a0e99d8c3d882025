import { useEffect } from 'react'
import { useText } from '../core/i18n/text'
import { ButtonLink } from '../ui/Button'
import styles from './Shell.module.css'

/** An address that no screen has; the words are those for what is not shared. */
export function NotFound() {
  const t = useText()
  useEffect(() => {
    document.title = `${t('ui.not_found')} · Vecindad`
  }, [t])
  return (
    <main className={styles.alone}>
      <h1>{t('ui.not_found')}</h1>
      <p>{t('ui.not_shared')}</p>
      <p>
        <ButtonLink to="/">{t('ui.home')}</ButtonLink>
      </p>
    </main>
  )
}
