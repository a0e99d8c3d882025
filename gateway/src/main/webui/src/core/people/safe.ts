import { useCallback, useMemo } from 'react'
import { useFormat } from '../i18n/format'
import { type PlainTextId, useText } from '../i18n/text'

/** How somebody can be reached without harm. What is empty was not said. */
export type SafeContact = {
  channels?: string[]
  times?: string[]
  never_leave_message?: boolean
  never_say_where_from?: boolean
  remark?: string | null
}

/** When somebody has time to help. */
export type Availability = { times?: string[]; remark?: string | null }

const channels: Record<string, PlainTextId> = {
  call: 'core.kind.call',
  sms: 'core.kind.text',
  whatsapp: 'core.kind.whatsapp',
  signal: 'core.kind.signal',
  email: 'core.kind.email',
  mail: 'core.channel.mail',
  in_person: 'core.kind.one_on_one',
}
export const safeChannels = Object.keys(channels)

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export const dayParts = ['morning', 'afternoon', 'evening'] as const
/** All parts of the week, in its order. */
export const timesOfWeek = weekdays.flatMap((day) => dayParts.map((part) => `${day}_${part}`))
const parts: Record<(typeof dayParts)[number], PlainTextId> = {
  morning: 'core.part.morning',
  afternoon: 'core.part.afternoon',
  evening: 'core.part.evening',
}

// A week that begins on a Monday, to name its days.
const monday = Date.UTC(2026, 5, 1, 12)
const dayLength = 86_400_000

/** Whether a way was said to be safe, or nothing was said against it. */
export const mayReachBy = (safe: SafeContact | null | undefined, channel: string) =>
  !safe?.channels?.length || safe.channels.includes(channel)

/** Channels and parts of the week in words. */
export function useSafeWords() {
  const t = useText()
  const format = useFormat()
  return useMemo(() => {
    const day = (at: number, weekday: 'short' | 'long') => format.part(new Date(monday + at * dayLength), { weekday }, 'UTC')
    const part = (one: (typeof dayParts)[number]) => t(parts[one])
    const onDay = (times: string[], at: number) => {
      const said = dayParts.filter((one) => times.includes(`${weekdays[at]}_${one}`))
      if (said.length === 0) return []
      const when = said.length === dayParts.length ? t('core.part.all_day') : format.list(said.map(part))
      return [`${day(at, 'long')} (${when})`]
    }
    const channel = (code: string) => {
      const id = channels[code]
      return id ? t(id) : code
    }
    const times = (all: string[]) => format.list(weekdays.flatMap((_, at) => onDay(all, at)))
    return { day, part, channel, times }
  }, [t, format])
}

/** What was said about safety, one sentence each; the sharpest first. */
export function useSafeSentences() {
  const t = useText()
  const format = useFormat()
  const words = useSafeWords()
  return useCallback(
    (safe: SafeContact): string[] => [
      ...(safe.never_leave_message ? [t('core.safe.no_message')] : []),
      ...(safe.never_say_where_from ? [t('core.safe.no_where_from')] : []),
      ...(safe.channels?.length ? [t('core.safe.only_by', { ways: format.list(safe.channels.map(words.channel)) })] : []),
      ...(safe.times?.length ? [t('core.safe.only_at', { times: words.times(safe.times) })] : []),
      ...(safe.remark ? [`«${safe.remark}»`] : []),
    ],
    [t, format, words],
  )
}
