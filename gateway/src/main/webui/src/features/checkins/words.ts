import { useMemo } from 'react'
import { type PlainTextId, useText } from '../../core/i18n/text'

const cadences: Record<string, PlainTextId> = {
  daily: 'checkins.cadence.daily',
  every_two_days: 'checkins.cadence.every_two_days',
  weekly: 'checkins.cadence.weekly',
  every_two_weeks: 'checkins.cadence.every_two_weeks',
  monthly: 'checkins.cadence.monthly',
}
const channels: Record<string, PlainTextId> = {
  call: 'checkins.channel.call',
  sms: 'checkins.channel.sms',
  whatsapp: 'checkins.channel.whatsapp',
  signal: 'checkins.channel.signal',
  in_person: 'checkins.channel.in_person',
}
const outcomes: Record<string, PlainTextId> = {
  reached_ok: 'checkins.outcome.reached_ok',
  reached_needs: 'checkins.outcome.reached_needs',
  left_message: 'checkins.outcome.left_message',
  no_answer: 'checkins.outcome.no_answer',
  declined: 'checkins.outcome.declined',
}

export const cadenceCodes = Object.keys(cadences)
export const channelCodes = Object.keys(channels)
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Codes of check-ins in words; a code that is not known here is shown as it is. */
export function useCheckInWords() {
  const t = useText()
  return useMemo(() => {
    const word = (table: Record<string, PlainTextId>) => (code: string) => {
      const id = table[code]
      return id ? t(id) : code
    }
    return { cadence: word(cadences), channel: word(channels), outcome: word(outcomes) }
  }, [t])
}
