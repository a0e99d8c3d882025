import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { answered } from '../../core/api/client'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox, Note, ProgressBar, Skeleton } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import { api, type Import, type Undo } from './api'

/** Taking a whole import back: first what would happen, then how far it is. It goes on when nobody looks. */
export function Undoing({ one }: { one: Import }) {
  const t = useText()
  const format = useFormat()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const path = { id: one.id }
  const undo = useMutation({
    mutationFn: () => answered(api.POST('/imports/{id}/undo', { params: { path } })),
    onSuccess: () => {
      setAsking(false)
      return client.invalidateQueries({ queryKey: ['imports'] })
    },
  })
  const state = one.undo?.state
  useEffect(() => {
    if (state === 'done') client.invalidateQueries({ queryKey: ['people'] })
  }, [state, client])
  if (one.undo) return <UnderWay undo={one.undo} busy={undo.isPending} error={undo.error} again={() => undo.mutate()} />
  if (!one.undoable_until) return null
  return (
    <Section>
      <div>
        <Button kind="quiet" icon={<Undo2 aria-hidden="true" />} onClick={() => setAsking(true)}>
          {t('imports.undo')}
        </Button>
      </div>
      <p>{t('imports.undo_until', { date: format.date(one.undoable_until) })}</p>
      {asking && (
        <Asking
          id={one.id}
          busy={undo.isPending}
          error={undo.error}
          onUndo={() => undo.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

type AskingProps = { id: string; busy: boolean; error: unknown; onUndo: () => void; onClose: () => void }

function Asking({ id, busy, error, onUndo, onClose }: AskingProps) {
  const t = useText()
  const forecast = useQuery({
    queryKey: ['imports', 'undo', id],
    queryFn: () => answered(api.GET('/imports/{id}/undo', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Dialog
      title={t('imports.undo')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('imports.undo_cancel')}</Button>
          {forecast.data && (
            <Button kind="danger" busy={busy} onClick={onUndo}>
              {t('imports.undo_now')}
            </Button>
          )}
        </>
      }
    >
      {forecast.isPending && <Skeleton lines={4} />}
      {forecast.isError && <ErrorBox error={forecast.error} again={() => forecast.refetch()} />}
      {forecast.data && (
        <>
          <h3>{t('imports.undo_what')}</h3>
          <Numbers undo={forecast.data} />
          {forecast.data.complete === false && <Note>{t('imports.undo_part')}</Note>}
        </>
      )}
      {Boolean(error) && <ErrorBox error={error} />}
    </Dialog>
  )
}

function UnderWay({ undo, busy, error, again }: { undo: Undo; busy: boolean; error: unknown; again: () => void }) {
  const t = useText()
  const label = t('imports.undo_running', { percent: Math.round((undo.progress ?? 0) * 100) })
  return (
    <Section title={undo.state === 'done' ? t('imports.undo_done') : t('imports.undo')}>
      {undo.state === 'running' && (
        <>
          <p role="status">{label}</p>
          <ProgressBar label={label} value={undo.progress} />
          <p>{t('imports.may_leave')}</p>
        </>
      )}
      {undo.state === 'broken_off' && (
        <Note tone="danger">
          <p>{t('imports.undo_broken')}</p>
          <div>
            <Button busy={busy} onClick={again}>
              {t('imports.undo_again')}
            </Button>
          </div>
        </Note>
      )}
      {undo.state === 'done' && <Numbers undo={undo} />}
      {Boolean(error) && <ErrorBox error={error} />}
    </Section>
  )
}

function Numbers({ undo }: { undo: Undo }) {
  const t = useText()
  const told = (['put_away', 'restored', 'unlinked', 'consents'] as const).filter((what) => undo[what] > 0)
  return (
    <>
      {told.length === 0 && <p>{t('imports.undo_nothing')}</p>}
      <ul>
        {told.map((what) => (
          <li key={what}>{t(`imports.undo_${what}`, { count: undo[what] })}</li>
        ))}
      </ul>
      {undo.kept.length > 0 && (
        <>
          <h3>{t('imports.undo_kept')}</h3>
          <ul>
            {undo.kept.map(({ reason, count }) => (
              <li key={reason}>{t('imports.undo_kept_of', { count, why: t(`imports.undo_kept.${reason}`) })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
