import { useState } from 'react'
import { noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Badge, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Row, Section } from '../../ui/Screen'
import { type Organization, type Pledge, usePledges } from './api'
import { useWithdrawing } from './changing'
import styles from './organizations.module.css'
import { PledgeDialog } from './PledgeDialog'
import { useOrganizationWords } from './words'

/** What an organization signed; each can be changed, and withdrawn at once. */
export function Pledges({ organization }: { organization: Organization }) {
  const t = useText()
  const format = useFormat()
  const words = useOrganizationWords()
  const pledges = usePledges(organization.id)
  const withdrawing = useWithdrawing()
  const [open, setOpen] = useState<Pledge | 'new'>()
  const items = pledges.data?.items ?? []
  const day = (date: string) => format.date(noonOf(date))
  return (
    <Section
      title={t('organizations.pledges')}
      action={
        <Button small onClick={() => setOpen('new')}>
          {t('organizations.add_pledge')}
        </Button>
      }
    >
      {pledges.isPending && <Skeleton lines={2} />}
      {pledges.isError && <ErrorBox error={pledges.error} again={() => pledges.refetch()} />}
      {pledges.isSuccess && items.length === 0 && <p>{t('organizations.no_pledges')}</p>}
      {items.length > 0 && (
        <ul className={styles.entries} aria-label={t('organizations.pledges')}>
          {items.map((pledge) => (
            <li key={pledge.id} className={styles.entry}>
              <b>{words.pledge(pledge.kind)}</b>
              <span>
                {t('organizations.signed', { day: day(pledge.signed_on) })}
                {pledge.renew_on && ` · ${t('organizations.renew_by', { day: day(pledge.renew_on) })}`}
              </span>
              {pledge.evidence && <Evidence text={pledge.evidence} />}
              <Row>
                {pledge.withdrawn_at ? (
                  <Badge>{t('organizations.withdrawn')}</Badge>
                ) : (
                  <Badge tone={pledge.public_listing ? 'ok' : 'neutral'}>
                    {t(pledge.public_listing ? 'organizations.may_be_shown' : 'organizations.not_shown')}
                  </Badge>
                )}
                <Button
                  small
                  aria-label={t('organizations.edit_what', { what: words.pledge(pledge.kind) })}
                  onClick={() => setOpen(pledge)}
                >
                  {t('organizations.edit')}
                </Button>
                <Button
                  small
                  kind="plain"
                  busy={withdrawing.isPending}
                  onClick={() => withdrawing.mutate({ pledge, withdrawn: !pledge.withdrawn_at })}
                >
                  {t(pledge.withdrawn_at ? 'organizations.holds_again' : 'organizations.withdraw')}
                </Button>
              </Row>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <PledgeDialog organization={organization} pledge={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  )
}

const Evidence = ({ text }: { text: string }) =>
  /^https?:\/\/\S+$/.test(text) ? (
    <a href={text} target="_blank" rel="noopener noreferrer" className={styles.name}>
      {text}
    </a>
  ) : (
    <span className={styles.words}>«{text}»</span>
  )
