import { type Language, useLanguage } from '../../core/i18n/language'
import { useTextIn } from '../../core/i18n/textIn'

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

/** A first message in their language: neutral words that tell a stranger who looks at the phone nothing. */
export function useOpening(language: Language, givenName?: string | null): string {
  const say = useTextIn(language)
  if (!say) return ''
  return givenName ? say('calls.opening_name', { name: givenName }) : say('calls.opening')
}
