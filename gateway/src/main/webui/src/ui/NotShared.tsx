import { SearchX } from 'lucide-react'
import { useText } from '../core/i18n/text'
import { ButtonLink } from './Button'
import { EmptyState } from './Feedback'

/** The server says the same for what is not there and what is not shared; this says what to do about either. */
export function NotShared() {
  const t = useText()
  return (
    <EmptyState icon={<SearchX />} title={t('ui.not_found')} action={<ButtonLink to="/">{t('ui.home')}</ButtonLink>}>
      <p>{t('ui.not_shared')}</p>
    </EmptyState>
  )
}
