import { CalendarPlus } from 'lucide-react'
import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { ButtonLink } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useNextEvents } from './api'

export function NextEvents({ committee, plans }: { committee: string; plans: boolean }) {
  const t = useText()
  const { language } = useLanguage()
  const format = useFormat()
  const { data, error, isPending, refetch } = useNextEvents(committee)
  return (
    <Section title={t('committees.events')}>
      {isPending ? (
        <Skeleton />
      ) : error ? (
        <ErrorBox error={error} again={refetch} />
      ) : data.length === 0 ? (
        <p>{t('committees.no_events')}</p>
      ) : (
        <List label={t('committees.events')}>
          {data.map((event) => (
            <li key={event.id}>
              <RowLink
                to="/events/$eventId"
                params={{ eventId: event.id }}
                title={event.title[language] || event.title.es || event.title.en}
                detail={format.dayAndTime(event.starts_at, event.timezone)}
              />
            </li>
          ))}
        </List>
      )}
      {plans && (
        <ButtonLink icon={<CalendarPlus aria-hidden="true" />} to="/events/new">
          {t('committees.plan')}
        </ButtonLink>
      )}
    </Section>
  )
}
