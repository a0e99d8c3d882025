import { useLanguage } from '../core/i18n/language'
import { useText } from '../core/i18n/text'
import { Button } from './Button'

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const t = useText()
  const { language, choose } = useLanguage()
  const other = language === 'es' ? 'en' : 'es'
  return (
    <Button kind="plain" lang={other} aria-label={t('ui.other_language')} onClick={() => choose(other)}>
      {t('ui.other_language_short')}
    </Button>
  )
}
