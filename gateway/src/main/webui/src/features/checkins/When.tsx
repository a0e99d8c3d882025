import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Badge } from '../../ui/Feedback'
import type { Due } from './api'
import styles from './checkins.module.css'

/** When somebody likes to be asked, and how urgent it has become. */
export function When({ due }: { due: Due }) {
  const t = useText()
  const format = useFormat()
  return (
    <span className={styles.when}>
      {due.missed_in_a_row > 1 ? (
        <Badge tone="danger">{t('checkins.missed', { count: due.missed_in_a_row })}</Badge>
      ) : (
        due.overdue && <Badge tone="marigold">{t('checkins.overdue')}</Badge>
      )}
      <span>{due.best_from ? format.time(due.best_from) : t('checkins.any_time')}</span>
    </span>
  )
}
