import { HeartHandshake, PartyPopper } from 'lucide-react'
import { useRef, useState } from 'react'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Avatar, List } from '../../ui/List'
import { Columns, Screen, Section, Stack } from '../../ui/Screen'
import { Tabs } from '../../ui/Tabs'
import { type Due, useDue, type Whose } from './api'
import { CheckInCard } from './CheckInCard'
import styles from './checkins.module.css'
import { useRecording } from './recording'
import { When } from './When'

/** Today's check-ins: one person at a time, the next comes up by itself. */
export function CheckInsScreen() {
  const t = useText()
  const [whose, setWhose] = useState<Whose>('mine')
  const list = <DueList key={whose} whose={whose} />
  return (
    <Screen
      title={t('checkins.title')}
      subtitle={t('checkins.subtitle')}
      back={{ to: '/', label: t('checkins.today') }}
      more={
        <ButtonLink to="/support" icon={<HeartHandshake aria-hidden="true" />}>
          {t('checkins.board')}
        </ButtonLink>
      }
    >
      <Tabs
        label={t('checkins.whose')}
        chosen={whose}
        onChoose={(id) => setWhose(id as Whose)}
        tabs={[
          { id: 'mine', label: t('checkins.mine'), content: list },
          { id: 'ours', label: t('checkins.ours'), content: list },
        ]}
      />
    </Screen>
  )
}

function DueList({ whose }: { whose: Whose }) {
  const t = useText()
  const due = useDue(whose)
  const [current, setCurrent] = useState<string>()
  const [recorded, setRecorded] = useState<string[]>([])
  const moved = useRef(false)
  const all = due.data?.pages.flatMap(({ items }) => items) ?? []
  // what was just recorded is gone here at once; the list that comes then may hold it again, for the liaison to see
  const open = all.filter(({ id }) => !recorded.includes(id))
  const shown = open.find(({ id }) => id === current) ?? open[0]
  const choose = (id: string | undefined) => {
    moved.current = true
    setCurrent(id)
  }
  const recording = useRecording(
    ({ id }) => {
      const at = open.findIndex((one) => one.id === id)
      setRecorded((before) => [...before, id])
      choose((open[at + 1] ?? open.find((one) => one.id !== id))?.id)
    },
    ({ id }) => {
      setRecorded((before) => before.filter((one) => one !== id))
      choose(id)
    },
  )
  if (due.isPending) return <Skeleton lines={6} />
  if (due.isError) return <ErrorBox error={due.error} again={() => due.refetch()} />
  if (!shown) return recorded.length > 0 ? <AllDone count={recorded.length} /> : <NobodyDue whose={whose} />
  return (
    <Columns>
      <Stack>
        <CheckInCard key={shown.id} due={shown} recording={recording} takesFocus={moved.current} />
      </Stack>
      <Stack>
        <Section title={t('checkins.waiting', { count: open.length })}>
          <List label={t('checkins.waiting', { count: open.length })}>
            {open.map((one) => (
              <li key={one.id}>
                <Waiting due={one} chosen={one === shown} onChoose={() => choose(one.id)} />
              </li>
            ))}
          </List>
          {due.hasNextPage && (
            <Button busy={due.isFetchingNextPage} onClick={() => due.fetchNextPage()}>
              {t('checkins.show_more')}
            </Button>
          )}
        </Section>
      </Stack>
    </Columns>
  )
}

function Waiting({ due, chosen, onChoose }: { due: Due; chosen: boolean; onChoose: () => void }) {
  const name = due.person.display_name
  return (
    <button type="button" className={styles.waiting} aria-current={chosen || undefined} onClick={onChoose}>
      <Avatar name={name} id={due.person.id} />
      <span className={styles.waitingText}>
        <b>{name}</b>
        <span className={styles.quiet}>
          <When due={due} />
        </span>
      </span>
    </button>
  )
}

function AllDone({ count }: { count: number }) {
  const t = useText()
  return (
    <EmptyState
      icon={<PartyPopper />}
      title={t('checkins.all_done')}
      action={
        <ButtonLink to="/" kind="primary">
          {t('checkins.back_today')}
        </ButtonLink>
      }
    >
      <p>{t('checkins.all_done_hint', { count })}</p>
    </EmptyState>
  )
}

function NobodyDue({ whose }: { whose: Whose }) {
  const t = useText()
  return (
    <EmptyState
      icon={<HeartHandshake />}
      title={t(whose === 'mine' ? 'checkins.none_mine' : 'checkins.none_ours')}
      action={
        <ButtonLink to="/people" kind="primary">
          {t('checkins.choose_person')}
        </ButtonLink>
      }
    >
      <p>{t('checkins.none_hint')}</p>
    </EmptyState>
  )
}
