import { Link } from '@tanstack/react-router'
import { FileSignature } from 'lucide-react'
import { useState } from 'react'
import { daysUntil, noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Badge, EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Screen } from '../../ui/Screen'
import { type Pledge, useRenewals } from './api'
import styles from './organizations.module.css'
import { PledgeDialog } from './PledgeDialog'
import { Reviews } from './Reviews'
import { useOrganizationWords } from './words'

/** Pledges that run out soon, or did: whom to ask to sign again. */
export function PledgesScreen() {
  const t = useText()
  const format = useFormat()
  const words = useOrganizationWords()
  const renewals = useRenewals()
  const [renewing, setRenewing] = useState<Pledge>()
  const rows = renewals.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Screen
      title={t('organizations.renewals')}
      subtitle={t('organizations.renewals_hint')}
      back={{ to: '/organizations', label: t('organizations.title') }}
    >
      {renewals.isPending && <Skeleton lines={6} />}
      {renewals.isError && <ErrorBox error={renewals.error} again={() => renewals.refetch()} />}
      {renewals.isSuccess && rows.length === 0 && (
        <EmptyState icon={<FileSignature />} title={t('organizations.nothing_to_renew')}>
          <p>{t('organizations.nothing_to_renew_hint')}</p>
        </EmptyState>
      )}
      <Reviews />
      <div className={styles.list}>
        {rows.map((pledge) => (
          <article key={pledge.id} className={styles.card} aria-label={pledge.organization_name}>
            <Link to="/organizations/$organizationId" params={{ organizationId: pledge.organization_id }}>
              {pledge.organization_name}
            </Link>
            <p className={styles.quiet}>{words.pledge(pledge.kind)}</p>
            {pledge.renew_on && (
              <p>
                <Badge tone={daysUntil(pledge.renew_on) < 0 ? 'danger' : 'marigold'}>
                  {t(daysUntil(pledge.renew_on) < 0 ? 'organizations.ran_out' : 'organizations.runs_out', {
                    day: format.date(noonOf(pledge.renew_on)),
                  })}
                </Badge>
              </p>
            )}
            <Button
              aria-label={t('organizations.renew_of', { name: pledge.organization_name })}
              onClick={() => setRenewing(pledge)}
            >
              {t('organizations.renew')}
            </Button>
          </article>
        ))}
      </div>
      {renewals.hasNextPage && (
        <Button busy={renewals.isFetchingNextPage} onClick={() => renewals.fetchNextPage()}>
          {t('organizations.more')}
        </Button>
      )}
      {renewing && (
        <PledgeDialog
          organization={{ id: renewing.organization_id, name: renewing.organization_name }}
          pledge={renewing}
          onClose={() => setRenewing(undefined)}
        />
      )}
    </Screen>
  )
}
