import { useNavigate, useParams } from '@tanstack/react-router'
import { PartyPopper, Pause, SkipForward, Undo2 } from 'lucide-react'
import { Problem } from '../../core/api/problem'
import { useFellows } from '../../core/fellows'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, ProgressBar, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Screen } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { TonightHere } from '../../ui/TonightHere'
import { type CallList, useCallList } from './api'
import { type Before, useCalling } from './calling'
import styles from './calls.module.css'
import { OnePerson } from './OnePerson'
import { doneOf, leftOf } from './progress'
import { useSaidWords } from './words'

/** One person after the other, all under one thumb. */
export function CallingScreen() {
  const { listId = '' } = useParams({ strict: false }) as { listId?: string }
  const t = useText()
  const list = useCallList(listId)
  if (list.error && Problem.from(list.error).status === 404) return <NotShared />
  if (!list.data) {
    return (
      <Screen title={t('calls.calling')}>
        {list.error ? <ErrorBox error={list.error} again={() => list.refetch()} /> : <Skeleton lines={8} />}
      </Screen>
    )
  }
  return <Calling key={listId} list={list.data.data} />
}

function Calling({ list }: { list: CallList }) {
  const t = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const calling = useCalling(list.id)
  const { turn, before, refused } = calling
  const fellows = useFellows([list.committee_id])
  const said = t('calls.left', { left: leftOf(list.progress), done: doneOf(list.progress) })
  const pause = () => {
    calling.leave().catch(toasts.failed)
    navigate({ to: '/calls/$listId', params: { listId: list.id } })
  }
  return (
    <Screen title={list.title} subtitle={said}>
      <div className={styles.calling}>
        <ProgressBar label={said} value={list.progress.total ? doneOf(list.progress) / list.progress.total : 0} />
        <TheOneBefore before={before} onUndo={() => calling.undo().catch(toasts.failed)} />
        <TonightHere />
        {turn ? (
          <OnePerson
            key={turn.entry_id}
            list={list}
            turn={turn}
            fellows={fellows}
            again={before !== undefined}
            sending={calling.sending}
            waiting={calling.waiting}
            refused={refused?.problem}
            onRefused={
              refused?.problem.code === 'turn_is_over' ? (
                <Button kind="primary" wide onClick={calling.logBesideTheList}>
                  {t('calls.keep_on_person')}
                </Button>
              ) : (
                <Button wide onClick={calling.again}>
                  {t('ui.again')}
                </Button>
              )
            }
            onLog={calling.log}
            aside={
              <>
                <Button
                  kind="plain"
                  small
                  icon={<SkipForward aria-hidden="true" />}
                  onClick={() => calling.skip().catch(toasts.failed)}
                >
                  {t('calls.skip')}
                </Button>
                <Button kind="plain" small icon={<Pause aria-hidden="true" />} onClick={pause}>
                  {t('calls.pause')}
                </Button>
              </>
            }
          />
        ) : calling.done ? (
          <NobodyLeft list={list} />
        ) : calling.next.isError ? (
          <ErrorBox error={calling.next.error} again={() => calling.next.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    </Screen>
  )
}

/** What was logged a moment ago, with its way back: in the page, so that it never lies over what the thumb wants. */
function TheOneBefore({ before, onUndo }: { before?: Before; onUndo: () => void }) {
  const t = useText()
  const words = useSaidWords()
  return (
    <div role="status" className={styles.before}>
      {before && (
        <>
          <p>
            {t('calls.before', {
              name: before.turn.person.display_name,
              what: before.said ? words(before.said) : t('calls.skipped'),
            })}
          </p>
          <Button kind="plain" small icon={<Undo2 aria-hidden="true" />} onClick={onUndo}>
            {t('ui.undo')}
          </Button>
        </>
      )}
    </div>
  )
}

function NobodyLeft({ list }: { list: CallList }) {
  const t = useText()
  const later = leftOf(list.progress)
  return (
    <EmptyState
      icon={<PartyPopper />}
      title={t(later > 0 ? 'calls.nobody_now' : 'calls.all_called')}
      action={
        <>
          <ButtonLink kind="primary" to="/calls/$listId" params={{ listId: list.id }}>
            {t('calls.see_list')}
          </ButtonLink>
          <ButtonLink to="/">{t('ui.home')}</ButtonLink>
        </>
      }
    >
      <p>
        {later > 0 ? t('calls.nobody_now_text', { count: later }) : t('calls.all_called_text', { count: list.progress.reached })}
      </p>
    </EmptyState>
  )
}
