import { useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import type { Language } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import type { Called, Script } from './api'
import styles from './calls.module.css'
import { useTheirLanguage } from './opening'

type Props = { script?: Script | null; ask?: string | null; person: Called }

/** What to say, in the language of whom it is said to; the other one is a tap away. */
export function ScriptSection({ script, ask, person }: Props) {
  const t = useText()
  const format = useFormat()
  const theirs = useTheirLanguage(person)
  const [chosen, setChosen] = useState<Language>()
  const wanted = chosen ?? theirs
  const shown: Language = script?.[wanted] ? wanted : wanted === 'es' ? 'en' : 'es'
  const other: Language = shown === 'es' ? 'en' : 'es'
  const text = script?.[shown]?.replace(/\{(nombre|name)\}/g, person.given_name || person.display_name)
  if (!text && !ask) return null
  return (
    <section className={styles.script}>
      <div className={styles.scriptHead}>
        <h3>{t('calls.script')}</h3>
        {text && script?.[other] && (
          <Button kind="plain" small onClick={() => setChosen(other)}>
            {format.languageName(other)}
          </Button>
        )}
      </div>
      {text && <p lang={shown}>{text}</p>}
      {ask && (
        <p className={styles.ask}>
          <span>{t('calls.we_ask')}</span> {ask}
        </p>
      )}
    </section>
  )
}
