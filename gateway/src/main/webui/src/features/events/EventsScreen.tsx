import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useCommitteeNames } from '../../core/committees'
import { useText } from '../../core/i18n/text'
import { isOrganizer, ledCommittees, useMe } from '../../core/session/me'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { SelectField } from '../../ui/Field'
import { List } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { type Event, useEvents } from './api'
import { EventRow } from './EventRow'
import { isOver } from './words'

export function EventsScreen() {
  const t = useText()
  const me = useMe()
  const mayPlan = isOrganizer(me) || ledCommittees(me).length > 0
  const [committee, setCommittee] = useState('')
  const committees = useCommitteeNames().data ?? []
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEvents(committee || undefined)
  const events = data?.pages.flatMap((page) => page.items) ?? []
  const plan = mayPlan && (
    <ButtonLink kind="primary" icon={<CalendarPlus aria-hidden="true" />} to="/events/new">
      {t('events.new')}
    </ButtonLink>
  )
  return (
    <Screen title={t('events.title')} action={events.length > 0 && plan}>
      {committees.length > 1 && (
        <SelectField
          label={t('events.filter_committee')}
          value={committee}
          onChange={setCommittee}
          choices={[
            { value: '', label: t('events.all_committees') },
            ...committees.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {isPending ? (
        <Skeleton lines={6} />
      ) : error ? (
        <ErrorBox error={error} again={refetch} />
      ) : events.length === 0 ? (
        <EmptyState icon={<CalendarPlus />} title={t('events.empty_title')} action={plan}>
          {mayPlan ? t('events.empty_text') : t('events.empty_text_reader')}
        </EmptyState>
      ) : (
        <>
          <Group title={t('events.upcoming')} events={events.filter((event) => !isOver(event))} />
          <Group title={t('events.past')} events={events.filter((event) => isOver(event))} />
          {hasNextPage && (
            <Button onClick={() => fetchNextPage()} busy={isFetchingNextPage}>
              {t('events.more')}
            </Button>
          )}
        </>
      )}
    </Screen>
  )
}

function Group({ title, events }: { title: string; events: Event[] }) {
  if (events.length === 0) return null
  return (
    <Section title={title}>
      <List label={title}>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </List>
    </Section>
  )
}
