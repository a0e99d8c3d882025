import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { Section } from '../../ui/Screen'
import type { Organization } from './api'
import styles from './organizations.module.css'
import { useOrganizationWords } from './words'

/** What an organization is and how it is reached. */
export function Details({ organization }: { organization: Organization }) {
  const t = useText()
  const format = useFormat()
  const words = useOrganizationWords()
  const { representative_person_id: representative } = organization
  const cards = usePersonCards(representative ? [representative] : [])
  const name = cards.data?.get(representative ?? '')?.display_name
  const day = (date?: string) => date && format.date(noonOf(date))
  const outside = (href?: string) =>
    href && (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {href}
      </a>
    )
  const facts: [string, ReactNode][] = [
    [
      t('organizations.representative'),
      representative && name && (
        <Link to="/people/$personId" params={{ personId: representative }}>
          {name}
        </Link>
      ),
    ],
    [t('organizations.languages'), format.list(organization.languages.map(format.languageName))],
    [t('organizations.service_area'), organization.service_area?.join(', ')],
    [t('organizations.capacities'), organization.capacities?.map(words.capacity).join(', ')],
    [t('organizations.tax_status'), organization.tax_status && words.tax(organization.tax_status)],
    [t('organizations.address'), organization.address_line],
    [t('organizations.phone'), organization.phone && <a href={`tel:${organization.phone}`}>{organization.phone}</a>],
    [t('organizations.email'), organization.email && <a href={`mailto:${organization.email}`}>{organization.email}</a>],
    [t('organizations.website'), outside(organization.website)],
    [t('organizations.mou_signed_on'), day(organization.mou_signed_on)],
    [t('organizations.mou_review_on'), day(organization.mou_review_on)],
    [t('organizations.mou_link'), outside(organization.mou_link)],
  ]
  const known = facts.filter(([, value]) => value)
  return (
    <Section title={t('organizations.details')}>
      {known.length === 0 && <p>{t('organizations.no_details')}</p>}
      <dl className={styles.facts}>
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
