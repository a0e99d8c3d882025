import { CalendarDays, CalendarPlus } from 'lucide-react'
import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, ProgressBar, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { type NextEvent, useNextEvents } from './api'
import styles from './TodayScreen.module.css'

/** The next event large, what follows in a line each. */
export function NextEvents({ committeeId, mayPlan }: { committeeId?: string; mayPlan: boolean }) {
  const t = useText()
  const format = useFormat()
  const events = useNextEvents(committeeId)
  const [next, ...later] = events.data ?? []
  const titled = useTitle()
  return (
    <Section title={t('today.next_event')}>
      {events.isPending && <Skeleton />}
      {events.isError && <ErrorBox error={events.error} again={() => events.refetch()} />}
      {events.isSuccess && !next && (
        <EmptyState
          icon={<CalendarDays />}
          title={t('today.no_event')}
          action={
            mayPlan && (
              <ButtonLink kind="primary" to="/events/new" icon={<CalendarPlus aria-hidden="true" />}>
                {t('today.plan_event')}
              </ButtonLink>
            )
          }
        >
          <p>{t(mayPlan ? 'today.no_event_hint' : 'today.no_event_member')}</p>
        </EmptyState>
      )}
      {next && <Large event={next} />}
      {later.length > 0 && (
        <List label={t('today.later')}>
          {later.map((event) => (
            <li key={event.id}>
              <RowLink
                to="/events/$eventId"
                params={{ eventId: event.id }}
                title={titled(event)}
                detail={format.dayAndTime(event.starts_at, event.timezone)}
              />
            </li>
          ))}
        </List>
      )}
    </Section>
  )
}

function Large({ event }: { event: NextEvent }) {
  const t = useText()
  const format = useFormat()
  const titled = useTitle()
  const date = (options: Intl.DateTimeFormatOptions) => format.part(event.starts_at, options, event.timezone)
  const place = [event.place?.name, event.place?.locality].filter(Boolean).join(', ')
  const { capacity, seats } = event
  return (
    <article className={styles.next}>
      <p className={styles.date} aria-hidden="true">
        <span>{date({ weekday: 'short' })}</span>
        <b>{date({ day: 'numeric' })}</b>
        <span>{date({ month: 'short' })}</span>
      </p>
      <div className={styles.what}>
        <h3>{titled(event)}</h3>
        <p>
          {format.sentence(format.day(event.starts_at, event.timezone))}, {format.time(event.starts_at, event.timezone)}
        </p>
        {place && <p>{place}</p>}
      </div>
      {seats && (
        <div className={styles.seats}>
          {capacity ? (
            <>
              <span>{t('today.seats', { taken: seats.taken, capacity })}</span>
              <ProgressBar
                label={t('today.seats', { taken: seats.taken, capacity })}
                value={Math.min(1, seats.taken / capacity)}
              />
            </>
          ) : (
            <span>{t('today.signed_up', { count: seats.taken })}</span>
          )}
          {seats.waiting > 0 && <span>{t('today.waiting_list', { count: seats.waiting })}</span>}
        </div>
      )}
      <ButtonLink kind="primary" to="/events/$eventId" params={{ eventId: event.id }}>
        {t('today.open_event')}
      </ButtonLink>
    </article>
  )
}

function useTitle() {
  const { language } = useLanguage()
  return ({ title }: NextEvent) => title[language] ?? title.es ?? title.en ?? ''
}
