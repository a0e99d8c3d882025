import { useEffect, useState } from 'react'
import { createIntl } from 'react-intl'
import { type Language, loadMessages, localeOf } from './language'
import type { Text } from './text'

/** Texts in a given language, whatever the screen speaks: for what is read aloud to somebody. Undefined until it is loaded. */
export function useTextIn(language: Language): Text | undefined {
  const [text, setText] = useState<{ language: Language; say: Text }>()
  useEffect(() => {
    let wanted = true
    loadMessages(language).then((messages) => {
      const intl = createIntl({ locale: localeOf(language), messages })
      const say = ((id, ...values) => intl.formatMessage({ id }, values[0] as Record<string, string> | undefined)) satisfies Text
      if (wanted) setText({ language, say })
    })
    return () => {
      wanted = false
    }
  }, [language])
  return text?.language === language ? text.say : undefined
}
