import { useState } from 'react'
import { useFellows } from '../../core/fellows'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { Button } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { type FollowUp, useFollowUps } from './api'
import { useChanging } from './changing'
import { FollowUpRow } from './FollowUpRow'
import styles from './followups.module.css'
import { Moving } from './Moving'

type Props = {
  whose: 'mine' | 'ours'
  personId?: string
  committeeIds: string[]
  limit: number
  empty: string
}

/** Open next steps, overdue first. */
export function FollowUpList({ whose, personId, committeeIds, limit, empty }: Props) {
  const t = useText()
  const found = useFollowUps({ whose, person_id: personId, state: 'open' }, limit)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const cards = usePersonCards(personId ? [] : items.map(({ person_id }) => person_id))
  const fellows = useFellows(committeeIds)
  const [moving, setMoving] = useState<FollowUp>()
  const { busy, finish, drop, move, handOn } = useChanging()
  const nameOf = ({ person_id }: FollowUp) =>
    cards.data?.get(person_id)?.display_name ?? (cards.isPending ? '…' : t('ui.person_unseen'))
  const ownerOf = ({ owner_user_id }: FollowUp) => {
    const fellow = fellows.find(({ user_id }) => user_id === owner_user_id)
    return fellow?.me ? t('ui.follow_up.me') : fellow?.name
  }
  const close = () => setMoving(undefined)
  return (
    <>
      {found.isPending && <Skeleton lines={2} />}
      {found.isError && <ErrorBox error={found.error} again={() => found.refetch()} />}
      {found.isSuccess && items.length === 0 && <p>{empty}</p>}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t('followups.title')}>
          {items.map((one) => (
            <FollowUpRow
              key={one.id}
              followUp={one}
              name={personId ? undefined : nameOf(one)}
              owner={whose === 'ours' ? ownerOf(one) : undefined}
              busy={busy === one.id}
              onDone={() => finish(one)}
              onMove={() => setMoving(one)}
            />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button kind="plain" busy={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t('followups.more', { count: (found.data?.pages[0]?.total ?? 0) - items.length })}
        </Button>
      )}
      {moving && (
        <Moving
          followUp={moving}
          fellows={fellows}
          onClose={close}
          onMove={(day) => {
            close()
            move(moving, day)
          }}
          onHandOn={({ user_id, name, me }) => {
            close()
            handOn(moving, user_id, me ? t('ui.follow_up.me') : name)
          }}
          onDrop={() => {
            close()
            drop(moving)
          }}
        />
      )}
    </>
  )
}
