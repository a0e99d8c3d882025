import { useText } from '../../core/i18n/text'
import { Skeleton } from '../../ui/Feedback'
import { Screen } from '../../ui/Screen'

export function ImportsScreen() {
  const t = useText()
  return (
    <Screen title={t('imports.title')}>
      <Skeleton />
    </Screen>
  )
}
