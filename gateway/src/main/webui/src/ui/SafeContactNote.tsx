import { ShieldAlert } from 'lucide-react'
import { useText } from '../core/i18n/text'
import { type SafeContact, useSafeSentences } from '../core/people/safe'
import { Note } from './Feedback'
import styles from './SafeContactNote.module.css'

/** What must be known before anybody calls or writes: stands above the buttons that do. */
export function SafeContactNote({ safe }: { safe?: SafeContact | null }) {
  const t = useText()
  const sentences = useSafeSentences()
  if (!safe) return null
  return (
    <Note tone="danger" icon={<ShieldAlert aria-hidden="true" />}>
      <p>
        <b>{t('ui.safe_title')}</b>
      </p>
      <ul className={styles.said} aria-label={t('ui.safe_title')}>
        {sentences(safe).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Note>
  )
}
