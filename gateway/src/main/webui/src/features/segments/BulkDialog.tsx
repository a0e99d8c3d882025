import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useOwnCommittees } from '../../core/committees'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { SelectField, TextField } from '../../ui/Field'
import { api, type ChangeKind, type ChangeTogether } from './api'
import { alreadyOf, Counts } from './Counts'

type Who = Pick<ChangeTogether, 'segment_id' | 'person_ids'>
type Props = { kind: ChangeKind; who: Who; onClose: () => void; onBegun: () => void }

const pause = 350

/** Says what would change before anything does. */
export function BulkDialog({ kind, who, onClose, onBegun }: Props) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const committees = useOwnCommittees()
  const [tag, setTag] = useState('')
  const [named, setCommittee] = useState<string>()
  const committee = named ?? committees[0]?.id ?? ''
  const [pressed, setPressed] = useState(false)
  const word = useSettledWord(tag.trim())
  const body: ChangeTogether = { kind, ...who, ...(kind === 'care' ? { committee_id: committee } : { tag: word }) }
  const ready = kind === 'care' ? committee !== '' : word !== '' && word === tag.trim()
  const preview = useQuery({
    queryKey: ['people', 'preview', body],
    queryFn: ({ signal }) => answered(api.POST('/bulk-actions/preview', { body, signal })),
    enabled: ready,
    gcTime: 0,
    staleTime: 0,
  })
  const begin = useMutation({
    mutationFn: () => answered(api.POST('/bulk-actions', { body })),
    onSuccess: async (change) => {
      client.setQueryData(['changes', 'one', change.id], change)
      client.invalidateQueries({ queryKey: ['changes', 'list'] })
      onClose()
      onBegun()
      await navigate({ to: '/changes/$changeId', params: { changeId: change.id }, search: { begun: true } })
    },
  })
  const failure = begin.error ?? preview.error
  const { at, any } = useViolations(failure)
  const would = ready ? preview.data?.will_change : undefined
  return (
    <Dialog
      throwaway
      title={t(`segments.deed.${kind}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('segments.cancel')}</Button>
          {would !== 0 && (
            <Button kind="primary" busy={begin.isPending} onClick={() => (would ? begin.mutate() : setPressed(true))}>
              {would === undefined ? t('segments.begin') : t('segments.begin_count', { count: would })}
            </Button>
          )}
        </>
      }
    >
      {kind === 'care' ? (
        <SelectField
          label={t('segments.which_committee')}
          hint={t('segments.care_hint')}
          value={committee}
          error={at('/committee_id')}
          choices={committees.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setCommittee}
        />
      ) : (
        <TextField
          label={t('segments.which_tag')}
          value={tag}
          error={at('/tag') ?? (pressed && !tag.trim() ? t('segments.say_tag') : undefined)}
          maxLength={100}
          autoComplete="off"
          onChange={setTag}
        />
      )}
      <div role="status">
        {ready && preview.isFetching && <p>{t('segments.counting')}</p>}
        {ready && preview.data && (
          <Counts
            items={[
              ['will_change', preview.data.will_change],
              [alreadyOf(kind), preview.data.already],
              ['not_shared', preview.data.left_out.not_shared],
            ]}
          />
        )}
      </div>
      {failure && !any && <ErrorBox error={failure} />}
    </Dialog>
  )
}

function useSettledWord(word: string) {
  const [settled, setSettled] = useState(word)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(word), pause)
    return () => clearTimeout(timer)
  }, [word])
  return settled
}
