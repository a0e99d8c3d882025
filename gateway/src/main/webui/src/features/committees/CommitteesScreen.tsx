import { useText } from '../../core/i18n/text'
import { Skeleton } from '../../ui/Feedback'
import { Screen } from '../../ui/Screen'

export function CommitteesScreen() {
  const t = useText()
  return (
    <Screen title={t('committees.title')}>
      <Skeleton />
    </Screen>
  )
}
