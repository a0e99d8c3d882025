import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { List } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { SearchField } from '../../ui/SearchField'
import { Tabs } from '../../ui/Tabs'
import { AttendanceRow } from './AttendanceRow'
import { type Attendance, type AttendanceStatus, type Event, useAttendances } from './api'
import { useAttending } from './attending'
import styles from './events.module.css'
import { SignUp } from './SignUp'

const tabs = {
  expected: ['registered', 'confirmed'],
  here: ['attended'],
  waiting: ['waiting'],
  other: ['no_show', 'cancelled'],
} satisfies Record<string, AttendanceStatus[]>
type TabId = keyof typeof tabs
const searchFrom = 12

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The list at the door: who is expected, who is here, who waits; one big tap to check in. */
export function AttendanceSection({ event }: { event: Event }) {
  const t = useText()
  const format = useFormat()
  const [tab, setTab] = useState<TabId>('expected')
  const [wanted, setWanted] = useState('')
  const { data, error, isPending, refetch } = useAttendances(event.id, true)
  const cards = usePersonCards(data?.items.map(({ person_id }) => person_id) ?? [])
  const move = useAttending(event.id)
  const nameOf = ({ person_id }: Attendance) =>
    cards.data?.get(person_id)?.display_name ?? (cards.isPending ? '…' : t('ui.person_unseen'))

  const count = (id: TabId) => tabs[id].reduce((sum, status) => sum + (data?.counts[status] ?? 0), 0)
  const taken = count('expected') + count('here')
  const listed = (id: TabId) =>
    (data?.items ?? [])
      .filter(({ status }) => (tabs[id] as AttendanceStatus[]).includes(status))
      .map((attendance) => ({ attendance, name: nameOf(attendance) }))
      .filter(({ name }) => folded(name).includes(folded(wanted.trim())))
      .sort((one, other) =>
        id === 'waiting'
          ? (one.attendance.waiting_position ?? 0) - (other.attendance.waiting_position ?? 0)
          : one.name.localeCompare(other.name),
      )

  const content = (id: TabId) => {
    const rows = listed(id)
    return rows.length === 0 ? (
      <p className={styles.soft}>{t('events.nobody_here')}</p>
    ) : (
      <List label={t(`events.tab_${id}`, { count: rows.length })}>
        {rows.map(({ attendance, name }) => (
          <AttendanceRow
            key={attendance.id}
            attendance={attendance}
            name={name}
            closed={event.state === 'cancelled'}
            onMove={(to) => move({ attendance, name, to })}
          />
        ))}
      </List>
    )
  }

  return (
    <Section title={t('events.attendance')}>
      {data && (
        <div>
          <p>
            {event.capacity ? t('events.seats', { taken, capacity: event.capacity }) : t('events.seats_open', { taken })}
            {count('waiting') > 0 && ` · ${t('events.waiting_count', { count: count('waiting') })}`}
          </p>
          {event.capacity && (
            <meter
              className={styles.meter}
              min={0}
              max={event.capacity}
              value={Math.min(taken, event.capacity)}
              aria-label={t('events.seats', { taken, capacity: event.capacity })}
            >
              {format.number(taken)}
            </meter>
          )}
        </div>
      )}
      {event.state === 'planned' && <SignUp event={event} attendances={data?.items ?? []} />}
      {isPending ? (
        <Skeleton lines={4} />
      ) : error ? (
        <ErrorBox error={error} again={refetch} />
      ) : data.items.length === 0 ? (
        <EmptyState icon={<UserPlus />} title={t('events.nobody')}>
          {t('events.nobody_text')}
        </EmptyState>
      ) : (
        <>
          {data.items.length > searchFrom && <SearchField label={t('ui.person_search')} value={wanted} onChange={setWanted} />}
          <Tabs
            label={t('events.attendance')}
            chosen={tab}
            onChoose={(id) => setTab(id as TabId)}
            tabs={(Object.keys(tabs) as TabId[]).map((id) => ({
              id,
              label: t(`events.tab_${id}`, { count: count(id) }),
              content: tab === id && content(id),
            }))}
          />
        </>
      )}
    </Section>
  )
}
