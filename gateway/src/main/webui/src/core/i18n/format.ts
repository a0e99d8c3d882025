import { useMemo } from 'react'
import { localeOf, useLanguage } from './language'

const minute = 60_000
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['week', 7 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
]

/** Dates and names of things in the reader's language. Times of an event take the event's own time zone. */
export function useFormat() {
  const { language } = useLanguage()
  return useMemo(() => formatsIn(localeOf(language)), [language])
}

export function formatsIn(locale: string) {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const at = (options: Intl.DateTimeFormatOptions) => (instant: string | Date, timezone?: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: timezone }).format(new Date(instant))
  return {
    day: at({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDay: at({ weekday: 'short', day: 'numeric', month: 'short' }),
    date: at({ day: 'numeric', month: 'short', year: 'numeric' }),
    time: at({ hour: 'numeric', minute: '2-digit' }),
    dayAndTime: at({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
    part: (instant: string | Date, options: Intl.DateTimeFormatOptions, timezone?: string) => at(options)(instant, timezone),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    /** With a capital, to stand at the beginning. */
    sentence: (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    list: (words: string[]) => list.format(words),
    languageName: (tag: string) => languageName(languages, tag, locale),
    ago: (instant: string | Date, now = Date.now()) => {
      const away = new Date(instant).getTime() - now
      const [unit, size] = steps.find(([, length]) => Math.abs(away) >= length) ?? ['minute', minute]
      return relative.format(Math.round(away / size), unit)
    },
  }
}

// Mayan and other indigenous languages that many browsers cannot name.
const ownNames: Record<string, string> = {
  mam: 'Mam',
  quc: "K'iche'",
  kjb: "Q'anjob'al",
  mix: 'Mixteco',
  kek: "Q'eqchi'",
  cak: 'Kaqchikel',
  ixl: 'Ixil',
  zap: 'Zapoteco',
  nah: 'Náhuatl',
  trq: 'Triqui',
}

function languageName(names: Intl.DisplayNames, tag: string, locale: string) {
  const own = ownNames[tag]
  if (own) return own
  try {
    const name = names.of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  } catch {
    return tag // not a language tag; show what is stored
  }
}

/** The languages offered first; any other BCP 47 tag is kept as it came. */
export const offeredLanguages = [
  'es',
  'en',
  'mam',
  'quc',
  'kjb',
  'kek',
  'cak',
  'mix',
  'zap',
  'nah',
  'zh',
  'tl',
  'vi',
  'ar',
  'ht',
  'pt',
  'fr',
]
