import { type Language, useLanguage } from '../../core/i18n/language'
import { useTextIn } from '../../core/i18n/textIn'
import type { SafeContact } from '../../core/people/safe'

/** The language of ours that somebody reads best: theirs where we have it, else Spanish where they speak it, else the reader's own. */
export function useTheirLanguage(person: { preferred_language?: string | null; languages_spoken?: string[] }): Language {
  const own = useLanguage().language
  const spoken = [person.preferred_language, ...(person.languages_spoken ?? [])].map((tag) => tag?.split('-')[0])
  return (
    (['es', 'en'] as const).find((language) => spoken[0] === language) ??
    spoken.find((tag) => tag === 'es' || tag === 'en') ??
    own
  )
}

type Addressed = { given_name?: string | null; safe_contact?: SafeContact | null }

/**
 * A first message in their language: neutral words that tell a stranger who looks at the phone nothing, and where
 * that was asked for not even who writes.
 */
export function useOpening(language: Language, { given_name: name, safe_contact }: Addressed): string {
  const say = useTextIn(language)
  if (!say) return ''
  if (safe_contact?.never_say_where_from) return name ? say('calls.opening_quiet_name', { name }) : say('calls.opening_quiet')
  return name ? say('calls.opening_name', { name }) : say('calls.opening')
}
