import { useState } from 'react'
import { noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import { type Organization, pledgeKinds, useVisits } from './api'
import styles from './organizations.module.css'
import { PledgeDialog } from './PledgeDialog'
import { VisitDialog } from './VisitDialog'
import { useOrganizationWords } from './words'

/** Who stopped by and what was said, the last first. */
export function Visits({ organization }: { organization: Organization }) {
  const t = useText()
  const format = useFormat()
  const words = useOrganizationWords()
  const visits = useVisits(organization.id)
  const [open, setOpen] = useState<'visit' | 'pledge'>()
  const [pitch, setPitch] = useState<string>(pledgeKinds[0])
  const items = visits.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section
      title={t('organizations.visits_of')}
      action={
        <Button small onClick={() => setOpen('visit')}>
          {t('organizations.log_visit')}
        </Button>
      }
    >
      {organization.next_visit_on && (
        <p>{t('organizations.next_visit_on', { day: format.day(noonOf(organization.next_visit_on)) })}</p>
      )}
      {visits.isPending && <Skeleton lines={2} />}
      {visits.isError && <ErrorBox error={visits.error} again={() => visits.refetch()} />}
      {visits.isSuccess && items.length === 0 && <p>{t('organizations.no_visits')}</p>}
      {items.length > 0 && (
        <ul className={styles.entries} aria-label={t('organizations.visits_of')}>
          {items.map((visit) => (
            <li key={visit.id} className={styles.entry}>
              <b>{words.answer(visit.answer)}</b>
              <span className={styles.quiet}>
                {[
                  format.dayAndTime(visit.at),
                  visit.pitch && words.pledge(visit.pitch),
                  visit.mine ? t('organizations.by_me') : t('organizations.by_another'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {visit.note && <span className={styles.words}>«{visit.note}»</span>}
            </li>
          ))}
        </ul>
      )}
      {visits.hasNextPage && (
        <Button kind="plain" busy={visits.isFetchingNextPage} onClick={() => visits.fetchNextPage()}>
          {t('organizations.more')}
        </Button>
      )}
      {open === 'visit' && (
        <VisitDialog
          organization={organization}
          pitch={pitch}
          onPitch={setPitch}
          onPledged={() => setOpen('pledge')}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'pledge' && <PledgeDialog organization={organization} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}
