import { useFormat } from '../../core/i18n/format'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import { type TimelineEntry, useTimeline } from './api'
import styles from './Timeline.module.css'

const words: Record<string, PlainTextId> = {
  added: 'people.did.added',
  imported: 'people.did.imported',
  changed: 'people.did.changed',
  consented: 'people.did.consented',
  consent_withdrawn: 'people.did.consent_withdrawn',
  put_away: 'people.did.put_away',
  restored: 'people.did.restored',
  joined: 'people.did.joined',
  role_changed: 'people.did.role_changed',
  left: 'people.did.left',
  signed_up: 'people.did.signed_up',
  waiting: 'people.did.waiting',
  registered: 'people.did.registered',
  confirmed: 'people.did.confirmed',
  attended: 'people.did.attended',
  no_show: 'people.did.no_show',
  cancelled: 'people.did.cancelled',
}

/** What happened with this person, as far as the reader may know. */
export function Timeline({ personId }: { personId: string }) {
  const t = useText()
  const timeline = useTimeline(personId)
  return (
    <Section title={t('people.timeline')}>
      {timeline.isPending && <Skeleton />}
      {timeline.isError && <ErrorBox error={timeline.error} again={() => timeline.refetch()} />}
      {timeline.data?.items.length === 0 && <p>{t('people.timeline_empty')}</p>}
      {timeline.data && timeline.data.items.length > 0 && (
        <ol className={styles.timeline}>
          {timeline.data.items.map((entry, index) => (
            <Entry key={entry.id ?? index} entry={entry} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useText()
  const format = useFormat()
  const id = words[entry.what]
  return (
    <li>
      <span>{id ? t(id) : entry.what}</span>
      <time dateTime={entry.at} title={format.dayAndTime(entry.at)}>
        {format.ago(entry.at)}
      </time>
    </li>
  )
}
