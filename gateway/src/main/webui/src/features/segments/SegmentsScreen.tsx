import { ListFilter, Plus } from 'lucide-react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { ledCommittees, useMe } from '../../core/session/me'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { type Segment, useSegments } from './api'
import { beginWith, samples } from './criteria'
import { useCriterionWords } from './words'

/** The smart lists: mine, then what others share. */
export function SegmentsScreen() {
  const t = useText()
  const mine = useSegments(true)
  const others = useSegments(false)
  return (
    <Screen
      title={t('segments.title')}
      back={{ to: '/people', label: t('segments.people') }}
      action={
        <ButtonLink kind="primary" to="/segments/new" icon={<Plus aria-hidden="true" />} onClick={() => beginWith(undefined)}>
          {t('segments.new')}
        </ButtonLink>
      }
      more={
        <ButtonLink kind="plain" small to="/changes">
          {t('segments.changes')}
        </ButtonLink>
      }
    >
      <Section title={t('segments.mine')}>
        {mine.isPending && <Skeleton lines={3} />}
        {mine.isError && <ErrorBox error={mine.error} again={() => mine.refetch()} />}
        {mine.data?.pages[0]?.items.length === 0 && <Empty />}
        <Found query={mine} label={t('segments.mine')} />
      </Section>
      {others.isError && <ErrorBox error={others.error} again={() => others.refetch()} />}
      {(others.data?.pages[0]?.items.length ?? 0) > 0 && (
        <Section title={t('segments.of_others')}>
          <Found query={others} label={t('segments.of_others')} />
        </Section>
      )}
    </Screen>
  )
}

function Found({ query, label }: { query: ReturnType<typeof useSegments>; label: string }) {
  const t = useText()
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      {rows.length > 0 && (
        <List label={label}>
          {rows.map((segment) => (
            <li key={segment.id}>
              <SegmentRow segment={segment} />
            </li>
          ))}
        </List>
      )}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t('segments.more')}
        </Button>
      )}
    </>
  )
}

function SegmentRow({ segment }: { segment: Segment }) {
  const { summary } = useCriterionWords([segment.definition])
  return (
    <RowLink
      to="/segments/$segmentId"
      params={{ segmentId: segment.id }}
      title={segment.title}
      detail={summary(segment.definition)}
    />
  )
}

/** Three samples say more than an explanation. */
function Empty() {
  const t = useText()
  const format = useFormat()
  const own = ledCommittees(useMe()).map(({ id }) => id)
  const titled = samples(own).map(({ key, definition }) => ({
    key,
    definition,
    title: key === 'mam' ? t('segments.sample.mam', { language: format.languageName('mam') }) : t(`segments.sample.${key}`),
  }))
  return (
    <EmptyState
      icon={<ListFilter />}
      title={t('segments.empty')}
      action={titled.map(({ key, title, definition }) => (
        <ButtonLink key={key} to="/segments/new" onClick={() => beginWith({ title, definition })}>
          {title}
        </ButtonLink>
      ))}
    >
      <p>{t('segments.empty_hint')}</p>
    </EmptyState>
  )
}
