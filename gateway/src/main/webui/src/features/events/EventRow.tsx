import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { Badge } from '../../ui/Feedback'
import { RowLink } from '../../ui/List'
import type { Event } from './api'
import styles from './events.module.css'
import { kindText, placeLine, titleIn } from './words'

export function EventRow({ event }: { event: Event }) {
  const t = useText()
  const { language } = useLanguage()
  const format = useFormat()
  const [weekday, ...day] = format.shortDay(event.starts_at, event.timezone).split(/,?\s+/)
  return (
    <li>
      <RowLink
        to="/events/$eventId"
        params={{ eventId: event.id }}
        lead={
          <span className={styles.date} aria-hidden="true">
            <span>{weekday}</span>
            <strong>{day.join(' ')}</strong>
          </span>
        }
        title={titleIn(event.title, language)}
        detail={[format.dayAndTime(event.starts_at, event.timezone), placeLine(event) || t(kindText(event.kind))].join(' · ')}
        trail={event.state === 'cancelled' && <Badge tone="danger">{t('events.cancelled')}</Badge>}
      />
    </li>
  )
}
