import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { isOrganizer, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox } from '../../ui/Feedback'
import { TextField } from '../../ui/Field'
import { useToasts } from '../../ui/Toast'
import { api, type Person } from './api'

/** A lead ends the committee's care, an organizer puts the person away: both can be taken back. Erasing cannot. */
export function Leaving({ person, etag }: { person: Person; etag: string }) {
  const t = useText()
  const organizer = isOrganizer(useMe())
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [erasing, setErasing] = useState(false)
  const path = { id: person.id }
  const refresh = () => client.invalidateQueries({ queryKey: ['people'] })

  const restore = useMutation({
    mutationFn: () => answered(api.POST('/people/{id}/restoration', { params: { path } })),
    onSuccess: () => {
      refresh()
      toasts.say(t('people.undone'))
      navigate({ to: '/people/$personId', params: { personId: person.id } })
    },
    onError: (error) => toasts.failed(error, () => restore.mutate()),
  })
  const leave = useMutation({
    mutationFn: () => answered(api.DELETE('/people/{id}', { params: { path, header: { 'If-Match': etag } } })),
    onSuccess: async () => {
      await navigate({ to: '/people' })
      client.removeQueries({ queryKey: ['people', 'one', person.id] })
      refresh()
      toasts.undoable(t(organizer ? 'people.put_away_done' : 'people.care_ended'), () => restore.mutate())
    },
    onError: (error) => toasts.failed(error, () => leave.mutate()),
  })
  const erase = useMutation({
    mutationFn: () => answered(api.POST('/people/{id}/erasure', { params: { path } })),
    onSuccess: async () => {
      await navigate({ to: '/people' })
      client.removeQueries({ queryKey: ['people', 'one', person.id] })
      refresh()
      toasts.say(t('people.erased'))
    },
  })
  return (
    <Disclosure title={t('people.leaving')}>
      <p>{t(organizer ? 'people.put_away_hint' : 'people.end_care_hint')}</p>
      <Button busy={leave.isPending} onClick={() => leave.mutate()}>
        {t(organizer ? 'people.put_away' : 'people.end_care')}
      </Button>
      {organizer && (
        <>
          <p>{t('people.erase_hint')}</p>
          <Button kind="danger" onClick={() => setErasing(true)}>
            {t('people.erase')}
          </Button>
        </>
      )}
      {erasing && (
        <Erasing busy={erase.isPending} error={erase.error} onErase={() => erase.mutate()} onClose={() => setErasing(false)} />
      )}
    </Disclosure>
  )
}

type ErasingProps = { busy: boolean; error: unknown; onErase: () => void; onClose: () => void }

function Erasing({ busy, error, onErase, onClose }: ErasingProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const word = t('people.erase_word')
  const sure = typed.trim().toLocaleUpperCase() === word
  return (
    <Dialog
      throwaway
      title={t('people.erase_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          {sure && (
            <Button kind="danger" busy={busy} onClick={onErase}>
              {t('people.erase_now')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('people.erase_warning')}</p>
      <TextField
        label={t('people.erase_type', { word })}
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        onChange={setTyped}
      />
      {Boolean(error) && <ErrorBox error={error} />}
    </Dialog>
  )
}
