import { useMemo } from 'react'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { useOrganizationNames } from '../../core/organizations'

const purposes: Record<string, PlainTextId> = {
  contact: 'people.purpose.contact',
  events: 'people.purpose.events',
  volunteering: 'people.purpose.volunteering',
  photo: 'people.purpose.photo',
  legal_referral: 'people.purpose.legal_referral',
  share_with: 'people.purpose.share_with',
}

const channels: Record<string, PlainTextId> = {
  call: 'people.channel.call',
  sms: 'people.channel.sms',
  whatsapp: 'people.channel.whatsapp',
  signal: 'people.channel.signal',
  email: 'people.channel.email',
  mail: 'people.channel.mail',
  in_person: 'people.channel.in_person',
}

const sources: Record<string, PlainTextId> = {
  in_person: 'people.source.in_person',
  phone_call: 'people.source.phone_call',
  message: 'people.source.message',
  paper_form: 'people.source.paper_form',
}

export const purposeCodes = ['contact', 'events', 'volunteering', 'photo', 'legal_referral', 'share_with']
export const channelCodes = Object.keys(channels)
export const sourceCodes = Object.keys(sources)

/** Consent in words; a code that is not known here is shown as it is. */
export function useConsentWords(named = false) {
  const t = useText()
  const organizations = useOrganizationNames(named).data
  return useMemo(() => {
    const word = (table: Record<string, PlainTextId>) => (code: string) => {
      const id = table[code]
      return id ? t(id) : code
    }
    const purpose = (code: string) => {
      const [what = code, partner] = code.split(':')
      const name = organizations?.find(({ id }) => id === partner)?.name
      return name ? t('people.shared_with', { name }) : word(purposes)(what)
    }
    return { purpose, channel: word(channels), source: word(sources) }
  }, [t, organizations])
}
