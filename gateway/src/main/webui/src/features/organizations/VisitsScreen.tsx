import { Link } from '@tanstack/react-router'
import { Plus, Store } from 'lucide-react'
import { useState } from 'react'
import { daysUntil, noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Badge, EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Screen } from '../../ui/Screen'
import { type Organization, pledgeKinds, type ToVisit, useToVisit } from './api'
import styles from './organizations.module.css'
import { PledgeDialog } from './PledgeDialog'
import { ShopDialog } from './ShopDialog'
import { VisitDialog } from './VisitDialog'
import { useOrganizationWords } from './words'

/** Shops to visit next: along a street, the phone in one hand. */
export function VisitsScreen() {
  const t = useText()
  const toVisit = useToVisit()
  const [adding, setAdding] = useState(false)
  const [visiting, setVisiting] = useState<Organization>()
  const [pledging, setPledging] = useState<Organization>()
  const [pitch, setPitch] = useState<string>(pledgeKinds[0])
  const rows = toVisit.data?.pages.flatMap(({ items }) => items) ?? []
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
      {t('organizations.add_shop')}
    </Button>
  )
  return (
    <Screen
      title={t('organizations.visits')}
      subtitle={t('organizations.visits_hint')}
      back={{ to: '/organizations', label: t('organizations.title') }}
      action={add}
    >
      {toVisit.isPending && <Skeleton lines={6} />}
      {toVisit.isError && <ErrorBox error={toVisit.error} again={() => toVisit.refetch()} />}
      {toVisit.isSuccess && rows.length === 0 && (
        <EmptyState
          icon={<Store />}
          title={t('organizations.nowhere_to_go')}
          action={<Button onClick={() => setAdding(true)}>{t('organizations.add_first_shop')}</Button>}
        >
          <p>{t('organizations.nowhere_to_go_hint')}</p>
        </EmptyState>
      )}
      <div className={styles.list}>
        {rows.map((row) => (
          <Shop key={row.id} row={row} onVisit={setVisiting} />
        ))}
      </div>
      {toVisit.hasNextPage && (
        <Button busy={toVisit.isFetchingNextPage} onClick={() => toVisit.fetchNextPage()}>
          {t('organizations.more')}
        </Button>
      )}
      {adding && <ShopDialog onVisit={setVisiting} onClose={() => setAdding(false)} />}
      {visiting && (
        <VisitDialog
          organization={visiting}
          pitch={pitch}
          onPitch={setPitch}
          onPledged={() => setPledging(visiting)}
          onClose={() => setVisiting(undefined)}
        />
      )}
      {pledging && <PledgeDialog organization={pledging} onClose={() => setPledging(undefined)} />}
    </Screen>
  )
}

function Shop({
  row: { organization, last_visit: last },
  onVisit,
}: {
  row: ToVisit
  onVisit: (organization: Organization) => void
}) {
  const t = useText()
  const format = useFormat()
  const words = useOrganizationWords()
  const day = organization.next_visit_on ?? ''
  return (
    <article className={styles.card} aria-label={organization.name}>
      <Link to="/organizations/$organizationId" params={{ organizationId: organization.id }}>
        {organization.name}
      </Link>
      <p className={styles.quiet}>{[organization.address_line, words.type(organization.type)].filter(Boolean).join(' · ')}</p>
      {day && (
        <p>
          <Badge tone={daysUntil(day) < 0 ? 'danger' : daysUntil(day) === 0 ? 'marigold' : 'neutral'}>
            {daysUntil(day) === 0 ? t('organizations.today') : format.shortDay(noonOf(day))}
          </Badge>
        </p>
      )}
      {last && (
        <p className={styles.words}>
          {t('organizations.last_time', { answer: words.answer(last.answer), when: format.ago(last.at) })}
          {last.note && ` «${last.note}»`}
        </p>
      )}
      <Button
        kind="primary"
        aria-label={t('organizations.log_visit_of', { name: organization.name })}
        onClick={() => onVisit(organization)}
      >
        {t('organizations.log_visit')}
      </Button>
    </article>
  )
}
