import { useMemo } from 'react'
import { useCommitteeNames } from '../../core/committees'
import { titleIn, useEventNames } from '../../core/events'
import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { type Outcome, outcomeTexts } from '../../core/outreach'
import { useSafeWords } from '../../core/people/safe'
import { type Criterion, type Definition, eventsIn } from './criteria'

export const eventKinds: Record<string, PlainTextId> = {
  know_your_rights: 'segments.event.know_your_rights',
  observer_training: 'segments.event.observer_training',
  meeting: 'segments.event.meeting',
  phone_bank: 'segments.event.phone_bank',
  canvass: 'segments.event.canvass',
  rally: 'segments.event.rally',
  citizenship_workshop: 'segments.event.citizenship_workshop',
  voter_registration: 'segments.event.voter_registration',
  public_education: 'segments.event.public_education',
  legal_clinic: 'segments.event.legal_clinic',
  vigil: 'segments.event.vigil',
}

export const purposes: Record<string, PlainTextId> = {
  contact: 'segments.purpose.contact',
  events: 'segments.purpose.events',
  volunteering: 'segments.purpose.volunteering',
  photo: 'segments.purpose.photo',
  legal_referral: 'segments.purpose.legal_referral',
  share_with: 'segments.purpose.share_with',
}

export const channels: Record<string, PlainTextId> = {
  call: 'segments.channel.call',
  sms: 'segments.channel.sms',
  whatsapp: 'segments.channel.whatsapp',
  signal: 'segments.channel.signal',
  email: 'segments.channel.email',
  mail: 'segments.channel.mail',
  in_person: 'segments.channel.in_person',
}

/** A criterion in a few words: "No habla Mam", "Sin contacto en 60 días". */
export function useCriterionWords(definitions: readonly Definition[]) {
  const t = useText()
  const format = useFormat()
  const { language } = useLanguage()
  const { times } = useSafeWords()
  const committees = useCommitteeNames().data
  const events = useEventNames(eventsIn(definitions)).known
  return useMemo(() => {
    const named = (table: Record<string, PlainTextId>, code: string) => {
      const id = table[code]
      return id ? t(id) : code
    }
    const name = (id: string) => committees?.find((one) => one.id === id)?.name ?? t('segments.a_committee')
    const event = (id: string) => {
      const known = events.get(id)
      return known ? `«${titleIn(known, language)}»` : t('segments.certain_event')
    }
    const plain = (criterion: Criterion): string => {
      switch (criterion.kind) {
        case 'words':
          return `«${criterion.text}»`
        case 'languages':
          return t('segments.says.languages', { what: format.list(criterion.values.map(format.languageName)) })
        case 'available':
          return t('segments.says.available', { what: times(criterion.values) })
        case 'interpreter':
          return t('core.interpreter_needed')
        case 'tags':
        case 'skills':
        case 'postal_codes':
          return t(`segments.says.${criterion.kind}`, { what: format.list(criterion.values) })
        case 'committees':
          return t(`segments.says.${criterion.as}`, { what: format.list(criterion.ids.map(name)) })
        case 'attendance':
          return [
            t(`segments.status.${criterion.status}`),
            criterion.event_kind && named(eventKinds, criterion.event_kind),
            criterion.event_id && event(criterion.event_id),
            criterion.within_days && t('segments.within', { days: criterion.within_days }),
          ]
            .filter(Boolean)
            .join(' · ')
        case 'contact':
          return [
            t(`segments.says.contact_${criterion.when}`, { days: criterion.days ?? 0 }),
            criterion.outcome &&
              (criterion.outcome in outcomeTexts ? t(outcomeTexts[criterion.outcome as Outcome]) : criterion.outcome),
          ]
            .filter(Boolean)
            .join(' · ')
        case 'consent':
          return [
            t(`segments.state.${criterion.state}`),
            named(purposes, criterion.purpose),
            criterion.channel && named(channels, criterion.channel),
          ]
            .filter(Boolean)
            .join(' · ')
      }
    }
    const words = (criterion: Criterion) =>
      criterion.not ? t('segments.not_that', { what: plain(criterion) }) : plain(criterion)
    const summary = (definition: Definition) =>
      definition.groups
        .map((group) => {
          const inside = group.criteria.map(words).join(group.match === 'all' ? ' + ' : ` ${t('segments.or')} `)
          const whole = group.criteria.length > 1 && definition.groups.length > 1 ? `(${inside})` : inside
          return group.not ? t('segments.not_that', { what: whole }) : whole
        })
        .join(definition.match === 'all' ? ' + ' : ` ${t('segments.or')} `)
    return { words, summary }
  }, [t, format, language, times, committees, events])
}
