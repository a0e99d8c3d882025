import { useParams } from '@tanstack/react-router'
import { CalendarX, DoorOpen, FileDown, Pencil, Printer } from 'lucide-react'
import { Problem } from '../../core/api/problem'
import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { ButtonLink } from '../../ui/Button'
import { Badge, ErrorBox, Note, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Row, Screen, Section, Stack } from '../../ui/Screen'
import { AttendanceSection } from './AttendanceSection'
import { type Event, useEvent } from './api'
import { CancelEvent } from './CancelEvent'
import { EventFacts } from './EventFacts'
import styles from './events.module.css'
import { ShareEvent } from './ShareEvent'
import { kindText, missingTitle, titleIn } from './words'

export function EventScreen() {
  const { eventId } = useParams({ strict: false }) as { eventId: string }
  const t = useText()
  const { data, error, isPending, refetch } = useEvent(eventId)
  if (isPending)
    return (
      <Screen title={t('events.title')} back={{ to: '/events', label: t('events.back') }}>
        <Skeleton lines={8} />
      </Screen>
    )
  if (error)
    return Problem.from(error).status === 404 ? (
      <NotShared />
    ) : (
      <Screen title={t('events.title')} back={{ to: '/events', label: t('events.back') }}>
        <ErrorBox error={error} again={refetch} />
      </Screen>
    )
  return <EventPage event={data.data} />
}

function EventPage({ event }: { event: Event }) {
  const t = useText()
  const { language } = useLanguage()
  const format = useFormat()
  const missing = missingTitle(event.title)
  const cancelled = event.state === 'cancelled'
  const description = event.description && titleIn(event.description, language)
  return (
    <Screen
      title={titleIn(event.title, language)}
      subtitle={`${t(kindText(event.kind))} · ${format.dayAndTime(event.starts_at, event.timezone)}`}
      back={{ to: '/events', label: t('events.back') }}
      action={
        event.hosting &&
        !cancelled && (
          <ButtonLink
            kind="primary"
            icon={<DoorOpen aria-hidden="true" />}
            to="/events/$eventId/walk-in"
            params={{ eventId: event.id }}
          >
            {t('events.walk_in')}
          </ButtonLink>
        )
      }
      more={<ShareEvent event={event} />}
    >
      {cancelled && (
        <Note tone="danger" icon={<CalendarX aria-hidden="true" />}>
          {t('events.cancelled_note')}
        </Note>
      )}
      <Stack>
        {event.hosting && <AttendanceSection event={event} />}
        <Section>
          <EventFacts event={event} />
          {description && <p className={styles.about}>{description}</p>}
          {event.hosting && (
            <>
              {missing && (
                <Row>
                  <Badge tone="marigold">{t(missing === 'en' ? 'events.title_missing_en' : 'events.title_missing_es')}</Badge>
                </Row>
              )}
              <Row>
                <ButtonLink icon={<Pencil aria-hidden="true" />} to="/events/$eventId/edit" params={{ eventId: event.id }}>
                  {t('events.edit')}
                </ButtonLink>
                <ButtonLink icon={<Printer aria-hidden="true" />} to="/events/$eventId/sheet" params={{ eventId: event.id }}>
                  {t('events.sheet')}
                </ButtonLink>
                <ButtonLink icon={<FileDown aria-hidden="true" />} to="/exports/new" search={{ event: event.id }}>
                  {t('events.export')}
                </ButtonLink>
                <CancelEvent event={event} />
              </Row>
            </>
          )}
        </Section>
      </Stack>
    </Screen>
  )
}
