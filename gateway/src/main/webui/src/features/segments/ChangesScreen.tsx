import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Undo2, UsersRound } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { answered } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useCommitteeNames } from '../../core/committees'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { EmptyState, ErrorBox, ProgressBar, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { NotShared } from '../../ui/NotShared'
import { Screen, Section, Stack } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Change, useChange, useChanges } from './api'
import { alreadyOf, Counts } from './Counts'

/** What was done to many people at once, by this reader, in the last thirty days. */
export function ChangesScreen() {
  const t = useText()
  const format = useFormat()
  const titled = useTitle()
  const changes = useChanges()
  const rows = changes.data?.pages.flatMap(({ items }) => items)
  return (
    <Screen title={t('segments.changes')} back={{ to: '/segments', label: t('segments.title') }}>
      <Section>
        {changes.isPending && <Skeleton lines={4} />}
        {changes.isError && <ErrorBox error={changes.error} again={() => changes.refetch()} />}
        {rows?.length === 0 && (
          <EmptyState icon={<UsersRound />} title={t('segments.no_changes')}>
            <p>{t('segments.no_changes_hint')}</p>
          </EmptyState>
        )}
        {rows && rows.length > 0 && (
          <List label={t('segments.changes')}>
            {rows.map((change) => (
              <li key={change.id}>
                <RowLink
                  to="/changes/$changeId"
                  params={{ changeId: change.id }}
                  title={titled(change)}
                  detail={[t(`segments.change_state.${change.state}`), format.ago(change.created_at), change.segment_title]
                    .filter(Boolean)
                    .join(' · ')}
                />
              </li>
            ))}
          </List>
        )}
        {changes.hasNextPage && (
          <Button busy={changes.isFetchingNextPage} onClick={() => changes.fetchNextPage()}>
            {t('segments.more')}
          </Button>
        )}
      </Section>
    </Screen>
  )
}

/** One of them: how far it is, what came of it, and the way back. */
export function ChangeScreen() {
  const t = useText()
  const { changeId } = useParams({ strict: false }) as { changeId: string }
  const titled = useTitle()
  const change = useChange(changeId)
  const back = { to: '/changes', label: t('segments.changes') } as const
  if (change.isError && Problem.from(change.error).status === 404) return <NotShared />
  return (
    <Screen title={change.data ? titled(change.data) : t('segments.changes')} subtitle={change.data?.segment_title} back={back}>
      {change.isPending && <Skeleton lines={4} />}
      {change.isError && <ErrorBox error={change.error} again={() => change.refetch()} />}
      {change.data && <Told change={change.data} />}
    </Screen>
  )
}

function Told({ change }: { change: Change }) {
  const t = useText()
  const format = useFormat()
  const undo = useUndo(change)
  useDone(change, undo.mutate)
  const state = t(`segments.change_state.${change.state}`)
  const working = change.state === 'running' || change.state === 'undoing'
  return (
    <Section>
      <Stack>
        <p role="status">{state}</p>
        {working && <ProgressBar label={state} value={change.progress} />}
        {working && <p>{t('segments.may_leave')}</p>}
        <Counts
          items={[
            ['changed', change.changed],
            [alreadyOf(change.kind), change.already],
            ['not_shared', change.left_out.not_shared],
            ['undone', change.undone],
            ['kept', change.kept],
          ]}
        />
        {change.undo_until && (
          <>
            <div>
              <Button icon={<Undo2 aria-hidden="true" />} busy={undo.isPending} onClick={() => undo.mutate()}>
                {t('segments.undo')}
              </Button>
            </div>
            <p>{t('segments.undo_until', { day: format.date(change.undo_until) })}</p>
          </>
        )}
      </Stack>
    </Section>
  )
}

function useUndo({ id }: Change) {
  const client = useQueryClient()
  const toasts = useToasts()
  return useMutation({
    mutationFn: () => answered(api.POST('/bulk-actions/{id}/undo', { params: { path: { id } } })),
    onSuccess: (changed) => client.setQueryData(['changes', 'one', id], changed),
    onError: (error) => toasts.failed(error),
  })
}

// Once it is done, what it changed is looked at anew; whoever saw it begin is told, with the way back.
function useDone(change: Change, undo: () => void) {
  const t = useText()
  const client = useQueryClient()
  const toasts = useToasts()
  const { begun } = useSearch({ strict: false }) as { begun?: boolean }
  const before = useRef<Change['state']>(begun ? 'running' : change.state)
  const { state, changed } = change
  useEffect(() => {
    const was = before.current
    before.current = state
    if (was === state || (state !== 'done' && state !== 'undone')) return
    client.invalidateQueries({ queryKey: ['people'] })
    client.invalidateQueries({ queryKey: ['changes', 'list'] })
    if (state === 'done' && changed > 0) toasts.undoable(t('segments.did', { count: changed }), undo)
  }, [state, changed, client, toasts, t, undo])
}

function useTitle() {
  const t = useText()
  const committees = useCommitteeNames().data
  return ({ kind, tag, committee_id }: Change) =>
    kind === 'care'
      ? t('segments.change.care', {
          committee: committees?.find(({ id }) => id === committee_id)?.name ?? t('segments.a_committee'),
        })
      : t(`segments.change.${kind}`, { tag: tag ?? '' })
}
