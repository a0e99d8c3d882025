import { CopyCheck } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Screen } from '../../ui/Screen'
import { useDuplicates } from './api'
import styles from './duplicates.module.css'
import { PairCard } from './PairCard'

/** Pairs that may be one person, the likeliest first. */
export function DuplicatesScreen() {
  const t = useText()
  const pairs = useDuplicates()
  const items = pairs.data?.pages.flatMap((page) => page.items)
  const total = pairs.data?.pages[0]?.total ?? 0
  return (
    <Screen
      title={t('duplicates.title')}
      subtitle={t('duplicates.subtitle')}
      back={{ to: '/people', label: t('duplicates.back_people') }}
    >
      <p role="status" className={styles.count}>
        {total > 0 && t('duplicates.count', { count: total })}
      </p>
      {pairs.isPending && <Skeleton lines={8} />}
      {pairs.isError && <ErrorBox error={pairs.error} again={() => pairs.refetch()} />}
      {items && items.length > 0 && (
        <ul className={styles.pairs} aria-label={t('duplicates.title')}>
          {items.map((pair) => (
            <li key={pair.id}>
              <PairCard pair={pair} />
            </li>
          ))}
        </ul>
      )}
      {pairs.hasNextPage && (
        <Button wide busy={pairs.isFetchingNextPage} onClick={() => pairs.fetchNextPage()}>
          {t('duplicates.more')}
        </Button>
      )}
      {items?.length === 0 && (
        <EmptyState
          icon={<CopyCheck />}
          title={t('duplicates.empty')}
          action={<ButtonLink to="/people">{t('duplicates.to_people')}</ButtonLink>}
        >
          <p>{t('duplicates.empty_hint')}</p>
        </EmptyState>
      )}
    </Screen>
  )
}
