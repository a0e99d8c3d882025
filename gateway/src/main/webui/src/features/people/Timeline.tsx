import { Link } from '@tanstack/react-router'
import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { answerTexts, outcomeTexts } from '../../core/outreach'
import { useWords } from '../../core/words'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import { type TimelineEntry, useTimeline } from './api'
import styles from './Timeline.module.css'
import { useConsentWords } from './words'

const kinds: Record<string, PlainTextId> = {
  added: 'people.did.added',
  consented: 'people.did.consented',
  consent_withdrawn: 'people.did.consent_withdrawn',
  joined: 'people.did.joined',
  left: 'people.did.left',
  talked: 'people.did.talked',
}

const statuses: Record<string, PlainTextId> = {
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
  const entries = timeline.data?.items ?? []
  return (
    <Section title={t('people.timeline')}>
      {timeline.isPending && <Skeleton />}
      {timeline.isError && <ErrorBox error={timeline.error} again={() => timeline.refetch()} />}
      {timeline.isSuccess && entries.length === 0 && <p>{t('people.timeline_empty')}</p>}
      {entries.length > 0 && (
        <ol className={styles.timeline}>
          {entries.map((entry) => (
            <Entry
              key={`${entry.at} ${entry.kind} ${entry.committee_id ?? entry.event_id ?? entry.purpose ?? entry.conversation?.id} ${entry.channel}`}
              entry={entry}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useText()
  const format = useFormat()
  const id = entry.kind === 'signed_up' ? statuses[entry.status ?? 'registered'] : kinds[entry.kind]
  return (
    <li>
      <div>
        <p>{id ? t(id) : entry.kind}</p>
        <About entry={entry} />
      </div>
      <time dateTime={entry.at} title={format.dayAndTime(entry.at)}>
        {format.ago(entry.at)}
      </time>
    </li>
  )
}

/** Which committee, event or consent it was. */
function About({ entry }: { entry: TimelineEntry }) {
  const t = useText()
  const { language } = useLanguage()
  const words = useWords()
  const consents = useConsentWords()
  if (entry.committee_id) {
    const role = entry.role ? ` · ${words.role(entry.role)}` : ''
    return (
      <p className={styles.about}>
        <Link to="/committees/$committeeId" params={{ committeeId: entry.committee_id }}>
          {entry.committee_name}
        </Link>
        {role}
      </p>
    )
  }
  if (entry.event_id) {
    const title = entry.event_title?.[language] ?? entry.event_title?.es ?? entry.event_title?.en
    return (
      <p className={styles.about}>
        <Link to="/events/$eventId" params={{ eventId: entry.event_id }}>
          {title}
        </Link>
      </p>
    )
  }
  if (entry.conversation) {
    const { outcome, answer } = entry.conversation
    return (
      <p className={styles.about}>{[t(outcomeTexts[outcome]), answer && t(answerTexts[answer])].filter(Boolean).join(' · ')}</p>
    )
  }
  if (!entry.purpose) return null
  return (
    <p className={styles.about}>
      {[consents.purpose(entry.purpose), entry.channel && consents.channel(entry.channel)].filter(Boolean).join(' · ')}
    </p>
  )
}
