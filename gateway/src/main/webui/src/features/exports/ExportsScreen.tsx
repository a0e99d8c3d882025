import { FileDown } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { isOrganizer, seesPeople, useMe } from '../../core/session/me'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Screen, Section, Stack } from '../../ui/Screen'
import { useExports } from './api'
import { Rows } from './Rows'

/** One's own, and for those who decide: what waits for them and what others took out. */
export function ExportsScreen() {
  const t = useText()
  const me = useMe()
  const organizer = isOrganizer(me)
  if (!seesPeople(me)) return <NotShared />
  return (
    <Screen
      title={t('exports.title')}
      back={{ to: '/people', label: t('exports.back_people') }}
      action={
        <ButtonLink kind="primary" to="/exports/new" icon={<FileDown aria-hidden="true" />}>
          {t('exports.new')}
        </ButtonLink>
      }
    >
      <Stack>
        {organizer && <Part which="waiting" />}
        <Part which="mine" />
        {organizer && <Part which="others" />}
      </Stack>
    </Screen>
  )
}

function Part({ which }: { which: 'mine' | 'others' | 'waiting' }) {
  const t = useText()
  const exports = useExports(which)
  const rows = exports.data?.pages.flatMap(({ items }) => items)
  return (
    <Section title={t(`exports.list.${which}`)}>
      {exports.isPending && <Skeleton lines={2} />}
      {exports.isError && <ErrorBox error={exports.error} again={() => exports.refetch()} />}
      {rows?.length === 0 &&
        (which === 'mine' ? (
          <EmptyState icon={<FileDown />} title={t('exports.none')}>
            <p>{t('exports.none_hint')}</p>
          </EmptyState>
        ) : (
          <p>{t(`exports.list_empty.${which}`)}</p>
        ))}
      {rows && rows.length > 0 && <Rows label={t(`exports.list.${which}`)} rows={rows} />}
      {exports.hasNextPage && (
        <Button busy={exports.isFetchingNextPage} onClick={() => exports.fetchNextPage()}>
          {t('exports.more')}
        </Button>
      )}
    </Section>
  )
}
