import { FileUp, ListChecks, PhoneCall, SlidersHorizontal, UserPlus, UsersRound } from 'lucide-react'
import { type ComponentType, useDeferredValue, useMemo, useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { choose } from '../../core/people/chosen'
import { useDuplicateCount } from '../../core/people/duplicates'
import { everyIdOf, type PeopleFilter, usePeople } from '../../core/people/search'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Screen } from '../../ui/Screen'
import { SearchField } from '../../ui/SearchField'
import { Filters } from './Filters'
import { PeopleList } from './PeopleList'
import styles from './PeopleScreen.module.css'
import { rememberedFilter, rememberFilter } from './rememberedFilter'
import { useSettled } from './settled'
import { Withheld } from './Withheld'

type BarProps = {
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
  whole?: { filter: PeopleFilter; ids: () => Promise<string[]>; total: number }
  everybody: boolean
  onEverybody: () => void
  onEnd: () => void
}
/** What can be done with some of them, and how a search is kept, comes from outside. */
type Props = { Bar: ComponentType<BarProps>; Keep: ComponentType<{ filter: PeopleFilter }> }

export function PeopleScreen({ Bar, Keep }: Props) {
  const t = useText()
  const format = useFormat()
  const [filter, setFilter] = useState<PeopleFilter>(rememberedFilter)
  const [filtering, setFiltering] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const [everybody, setEverybody] = useState(false)
  const pick = (ids: ReadonlySet<string> | undefined) => {
    setEverybody(false)
    setChosen(ids)
  }
  const change = (next: PeopleFilter) => {
    rememberFilter(next)
    setEverybody(false)
    setFilter(next)
  }
  const asked = useSettled(filter)
  const people = usePeople(asked)
  const doubles = useDuplicateCount().data ?? 0
  // the number and the rows are of one answer: on a slow phone "1 person" stood above "nobody was found"
  const found = useDeferredValue(people.data)
  const rows = useMemo(() => found?.pages.flatMap((page) => page.items), [found])
  const total = found?.pages[0]?.total
  const narrowing = Object.entries(filter).filter(([key, value]) => key !== 'q' && value).length
  const searching = Boolean(filter.q?.trim()) || narrowing > 0
  return (
    <Screen
      title={t('people.title')}
      action={
        !chosen && (
          <ButtonLink kind="primary" to="/people/new" icon={<UserPlus aria-hidden="true" />}>
            {t('people.new')}
          </ButtonLink>
        )
      }
      more={
        <>
          <ButtonLink kind="plain" small to="/calls" className={styles.phoneOnly}>
            {t('people.call_lists')}
          </ButtonLink>
          <ButtonLink kind="plain" small to="/segments">
            {t('people.smart_lists')}
          </ButtonLink>
          <ButtonLink kind="plain" small to="/imports">
            {t('people.import')}
          </ButtonLink>
          <ButtonLink kind="plain" small to="/exports">
            {t('people.exports')}
          </ButtonLink>
          {doubles > 0 && (
            <ButtonLink kind="plain" small to="/people/duplicates">
              {t('people.duplicates_count', { count: doubles })}
            </ButtonLink>
          )}
          <ButtonLink kind="plain" small to="/organizations" className={styles.phoneOnly}>
            {t('people.organizations')}
          </ButtonLink>
        </>
      }
    >
      <div className={styles.search}>
        <SearchField
          label={t('people.search')}
          placeholder={t('people.search_placeholder')}
          value={filter.q ?? ''}
          onChange={(q) => change({ ...filter, q: q || undefined })}
        />
        <Button
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={filtering}
          aria-label={narrowing ? t('people.filters_active', { count: narrowing }) : t('people.filters')}
          onClick={() => setFiltering(!filtering)}
        >
          {narrowing > 0 && format.number(narrowing)}
        </Button>
      </div>
      {(filtering || narrowing > 0) && <Filters filter={filter} onChange={change} />}
      <div className={styles.found}>
        <p role="status" className={styles.count}>
          {total !== undefined && total > 0 && t('people.count', { count: total })}
        </p>
        {rows && rows.length > 0 && (
          <>
            {searching && total !== undefined && (
              <ButtonLink
                kind="plain"
                small
                to="/calls/new"
                icon={<PhoneCall aria-hidden="true" />}
                onClick={() => choose({ filter: asked, total })}
              >
                {t('people.call_found')}
              </ButtonLink>
            )}
            {searching && <Keep filter={asked} />}
            {searching && total !== undefined && (
              <ButtonLink
                kind="plain"
                small
                to="/exports/new"
                search={{ found: true }}
                onClick={() => choose({ filter: asked, total })}
              >
                {t('people.export_found')}
              </ButtonLink>
            )}
            <Button
              kind="plain"
              small
              icon={<ListChecks aria-hidden="true" />}
              aria-pressed={chosen !== undefined}
              onClick={() => pick(chosen ? undefined : new Set())}
            >
              {t('people.choose_several')}
            </Button>
          </>
        )}
      </div>
      {people.isPending && <Skeleton lines={8} />}
      {people.isError && <ErrorBox error={people.error} again={() => people.refetch()} />}
      {rows && <Withheld rows={rows} />}
      {rows && rows.length > 0 && (
        <PeopleList
          rows={rows}
          total={total ?? rows.length}
          chosen={chosen && everybody ? new Set(rows.map(({ id }) => id)) : chosen}
          onChoose={pick}
          more={people.hasNextPage && !people.isFetchingNextPage ? people.fetchNextPage : undefined}
        />
      )}
      {rows?.length === 0 && searching && (
        <EmptyState
          icon={<UsersRound />}
          title={t('people.none_found')}
          action={<Button onClick={() => change({})}>{t('people.search_all')}</Button>}
        >
          <p>{t('people.none_found_hint')}</p>
        </EmptyState>
      )}
      {rows?.length === 0 && !searching && !people.isPlaceholderData && (
        <EmptyState
          icon={<UsersRound />}
          title={t('people.empty')}
          action={
            <>
              <ButtonLink kind="primary" to="/imports/new" icon={<FileUp aria-hidden="true" />}>
                {t('people.empty_import')}
              </ButtonLink>
              <ButtonLink to="/people/new">{t('people.empty_new')}</ButtonLink>
            </>
          }
        >
          <p>{t('people.empty_hint')}</p>
        </EmptyState>
      )}
      {chosen && (
        <Bar
          chosen={chosen}
          onChoose={pick}
          whole={total === undefined ? undefined : { filter: asked, ids: () => everyIdOf(asked), total }}
          everybody={everybody}
          onEverybody={() => setEverybody(true)}
          onEnd={() => pick(undefined)}
        />
      )}
    </Screen>
  )
}
