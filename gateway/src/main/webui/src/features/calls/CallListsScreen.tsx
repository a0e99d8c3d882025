import { PhoneCall, Plus } from 'lucide-react'
import { useState } from 'react'
import { useCommitteeNames } from '../../core/committees'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, ProgressBar, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { Tabs } from '../../ui/Tabs'
import { type CallList, useCallLists } from './api'
import { doneOf, leftOf } from './progress'

type Which = 'mine' | 'all' | 'closed'

/** The call lists of my committees: mine first, then everybody's, then those that are done with. */
export function CallListsScreen() {
  const t = useText()
  const [which, setWhich] = useState<Which>('mine')
  const tab = (id: Which) => ({ id, label: t(`calls.tab_${id}`), content: <Lists which={id} onAll={() => setWhich('all')} /> })
  return (
    <Screen
      title={t('calls.title')}
      back={{ to: '/people', label: t('calls.people') }}
      action={
        <ButtonLink kind="primary" to="/calls/new" icon={<Plus aria-hidden="true" />}>
          {t('calls.make')}
        </ButtonLink>
      }
    >
      <Tabs
        label={t('calls.title')}
        chosen={which}
        onChoose={(id) => setWhich(id as Which)}
        tabs={[tab('mine'), tab('all'), tab('closed')]}
      />
    </Screen>
  )
}

function Lists({ which, onAll }: { which: Which; onAll: () => void }) {
  const t = useText()
  const lists = useCallLists(which === 'closed' ? 'closed' : 'open')
  const found = lists.data?.pages.flatMap(({ items }) => items)
  const shown = found?.filter(({ mine }) => which !== 'mine' || mine)
  const others = (found?.length ?? 0) - (shown?.length ?? 0)
  return (
    <Section>
      {lists.isPending && <Skeleton lines={4} />}
      {lists.isError && <ErrorBox error={lists.error} again={() => lists.refetch()} />}
      {shown?.length === 0 && which === 'closed' && <p>{t('calls.none_closed')}</p>}
      {shown?.length === 0 && which !== 'closed' && (
        <EmptyState
          icon={<PhoneCall />}
          title={t(others > 0 ? 'calls.none_mine' : 'calls.none')}
          action={
            others > 0 ? (
              <Button kind="primary" onClick={onAll}>
                {t('calls.see_others', { count: others })}
              </Button>
            ) : (
              <ButtonLink kind="primary" to="/calls/new">
                {t('calls.make_first')}
              </ButtonLink>
            )
          }
        >
          <p>{t('calls.none_hint')}</p>
        </EmptyState>
      )}
      {shown && shown.length > 0 && (
        <List label={t('calls.title')}>
          {shown.map((list) => (
            <li key={list.id}>
              <CallListRow list={list} />
            </li>
          ))}
        </List>
      )}
      {lists.hasNextPage && (
        <Button busy={lists.isFetchingNextPage} onClick={() => lists.fetchNextPage()}>
          {t('calls.more')}
        </Button>
      )}
    </Section>
  )
}

function CallListRow({ list }: { list: CallList }) {
  const t = useText()
  const format = useFormat()
  const committees = useCommitteeNames().data
  const done = doneOf(list.progress)
  const committee = committees && committees.length > 1 ? committees.find(({ id }) => id === list.committee_id)?.name : undefined
  return (
    <RowLink
      to="/calls/$listId"
      params={{ listId: list.id }}
      title={list.title}
      detail={
        <>
          {[committee, format.ago(list.created_at), t('calls.left', { left: leftOf(list.progress), done })]
            .filter(Boolean)
            .join(' · ')}
          <ProgressBar
            label={t('calls.left', { left: leftOf(list.progress), done })}
            value={list.progress.total ? done / list.progress.total : 0}
          />
        </>
      }
    />
  )
}
