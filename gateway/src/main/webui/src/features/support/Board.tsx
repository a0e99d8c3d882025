import { type DragEvent, useState } from 'react'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { Button } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Tabs } from '../../ui/Tabs'
import { useWide } from '../../ui/wide'
import { type Filter, type Need, type NeedState, useChanging, useNeeds } from './api'
import { columns, mayBecome, stateTexts } from './moves'
import { NeedCard } from './NeedCard'
import { NeedDialog } from './NeedDialog'
import styles from './support.module.css'

/** Columns where there is room, moved by drag or by button; on a phone one state at a time. */
export function Board({ filter }: { filter: Filter }) {
  const t = useText()
  const wide = useWide()
  const [chosen, setChosen] = useState<NeedState>('needed')
  const [moved, setMoved] = useState<string>()
  const [editing, setEditing] = useState<Need>()
  const lists = {
    needed: useNeeds('needed', filter),
    offered: useNeeds('offered', filter),
    confirmed: useNeeds('confirmed', filter),
    fulfilled: useNeeds('fulfilled', filter),
  }
  const all = columns.flatMap((state) => lists[state].data?.pages.flatMap(({ items }) => items) ?? [])
  const cards = usePersonCards(all.flatMap((need) => [need.person_id, need.offered_by_person_id ?? []].flat()))
  const changing = useChanging(({ id }) => wide && setMoved(id))
  const move = (need: Need, to: NeedState) =>
    changing.mutate({ need, body: { state: to }, said: t('support.moved', { state: t(stateTexts[to]) }) })
  const pending = changing.isPending ? changing.variables : undefined
  // a card stands where it was put while the server is still told
  const shown = (state: NeedState) => {
    const here = all.filter((need) => need.state === state && !(pending?.need.id === need.id && pending.body.state !== state))
    return pending && pending.body.state === state ? [{ ...pending.need, state }, ...here] : here
  }
  const drop = (state: NeedState) => (event: DragEvent) => {
    event.preventDefault()
    const need = all.find(({ id }) => id === event.dataTransfer.getData('text/plain'))
    if (need && mayBecome(need.state, state)) move(need, state)
  }
  const label = (state: (typeof columns)[number]) =>
    t('support.column', { state: t(stateTexts[state]), count: lists[state].data?.pages[0]?.total ?? 0 })
  const column = (state: (typeof columns)[number]) => {
    const list = lists[state]
    if (list.isPending) return <Skeleton />
    if (list.isError) return <ErrorBox error={list.error} again={() => list.refetch()} />
    return (
      <>
        {shown(state).length === 0 && <p className={styles.nothing}>{t('support.nothing')}</p>}
        {shown(state).map((need) => (
          <NeedCard
            key={need.id}
            need={need}
            cards={cards.data}
            busy={pending?.need.id === need.id}
            takesFocus={moved === need.id}
            draggable={wide}
            onMove={move}
            onEdit={setEditing}
          />
        ))}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('support.show_more')}
          </Button>
        )}
      </>
    )
  }
  return (
    <>
      {wide ? (
        <div className={styles.board}>
          {columns.map((state) => (
            <section
              key={state}
              className={styles.column}
              aria-label={label(state)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={drop(state)}
            >
              <h2>{label(state)}</h2>
              {column(state)}
            </section>
          ))}
        </div>
      ) : (
        <Tabs
          label={t('support.states')}
          chosen={chosen}
          onChoose={(id) => setChosen(id as NeedState)}
          tabs={columns.map((state) => ({
            id: state,
            label: label(state),
            content: <div className={styles.list}>{column(state)}</div>,
          }))}
        />
      )}
      {editing && (
        <NeedDialog
          need={editing}
          name={cards.data?.get(editing.person_id)?.display_name}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}
