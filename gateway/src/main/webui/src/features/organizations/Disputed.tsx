import { noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { BothValues } from '../../ui/BothValues'
import type { FormOrganization } from './api'
import type { Field } from './editing'
import { useOrganizationWords } from './words'

const names: Record<Field, PlainTextId> = {
  name: 'organizations.name',
  type: 'organizations.type',
  languages: 'organizations.languages',
  public_listing: 'organizations.public_listing',
  tax_status: 'organizations.tax_status',
  service_area: 'organizations.service_area',
  capacities: 'organizations.capacities',
  website: 'organizations.website',
  phone: 'organizations.phone',
  email: 'organizations.email',
  address_line: 'organizations.address',
  representative_person_id: 'organizations.representative',
  mou_signed_on: 'organizations.mou_signed_on',
  mou_review_on: 'organizations.mou_review_on',
  mou_link: 'organizations.mou_link',
}

type Props = {
  mine: FormOrganization
  theirs: FormOrganization
  fields: readonly Field[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** What both changed at the same time, in words. */
export function Disputed({ mine, theirs, fields, ...deciding }: Props) {
  const t = useText()
  const format = useFormat()
  const words = useOrganizationWords()
  const people = usePersonCards([mine, theirs].flatMap(({ representative_person_id: id }) => (id ? [id] : []))).data
  const value = (from: FormOrganization, field: Field): string => {
    switch (field) {
      case 'type':
        return words.type(from.type)
      case 'languages':
        return format.list(from.languages.map(format.languageName))
      case 'capacities':
        return format.list((from.capacities ?? []).map(words.capacity))
      case 'service_area':
        return format.list(from.service_area ?? [])
      case 'public_listing':
        return t(from.public_listing ? 'organizations.listed' : 'organizations.not_listed')
      case 'tax_status':
        return from.tax_status ? words.tax(from.tax_status) : ''
      case 'representative_person_id':
        return people?.get(from.representative_person_id ?? '')?.display_name ?? ''
      case 'mou_signed_on':
      case 'mou_review_on':
        return from[field] ? format.date(noonOf(from[field])) : ''
      default:
        return from[field] ?? ''
    }
  }
  return (
    <BothValues
      values={fields.map((field) => ({
        name: t(names[field]),
        mine: value(mine, field) || t('ui.nothing'),
        theirs: value(theirs, field) || t('ui.nothing'),
      }))}
      {...deciding}
    />
  )
}
