import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { IntlProvider, type MessageFormatElement } from 'react-intl'
import { remember, remembered } from '../device'

export type Language = 'en' | 'es'
type Messages = Record<string, MessageFormatElement[]>

const sources: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('virtual:messages/en'),
  es: () => import('virtual:messages/es'),
}

export function firstLanguage(): Language {
  const known = remembered('language')
  if (known === 'en' || known === 'es') return known
  return (navigator.languages ?? [navigator.language]).some((one) => one.toLowerCase().startsWith('es')) ? 'es' : 'en'
}

export async function loadMessages(language: Language): Promise<Messages> {
  return (await sources[language]()).default
}

/** Latin American Spanish and United States English: day order, time and number forms people here read. */
export const localeOf = (language: Language) => (language === 'es' ? 'es-US' : 'en-US')

const Context = createContext<{ language: Language; choose: (language: Language) => void } | undefined>(undefined)

export function useLanguage() {
  const found = useContext(Context)
  if (!found) throw new Error('useLanguage outside LanguageProvider')
  return found
}

type Props = { first: { language: Language; messages: Messages }; children: ReactNode }

export function LanguageProvider({ first, children }: Props) {
  const [spoken, setSpoken] = useState(first)
  const choose = useCallback((language: Language) => {
    remember('language', language)
    loadMessages(language).then((messages) => setSpoken({ language, messages }))
  }, [])
  useEffect(() => {
    document.documentElement.lang = spoken.language
  }, [spoken.language])
  const value = useMemo(() => ({ language: spoken.language, choose }), [spoken.language, choose])
  return (
    <Context value={value}>
      <IntlProvider locale={localeOf(spoken.language)} messages={spoken.messages} defaultLocale={localeOf(spoken.language)}>
        {children}
      </IntlProvider>
    </Context>
  )
}
