import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Versioned, versioned } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { forgetDraft } from '../../core/keep/drafts'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Event, eventKey, useEvent } from './api'
import { EventForm } from './EventForm'
import { type Draft, draftOf, patchOf } from './planning'

export function EditEventScreen() {
  const { eventId } = useParams({ strict: false }) as { eventId: string }
  const t = useText()
  const { data, error, isPending, refetch } = useEvent(eventId)
  if (error && Problem.from(error).status === 404) return <NotShared />
  return (
    <Screen title={t('events.edit_title')} back={{ to: '/events/$eventId', params: { eventId }, label: t('events.back_event') }}>
      {isPending ? <Skeleton lines={8} /> : error ? <ErrorBox error={error} again={refetch} /> : <Editing seen={data} />}
    </Screen>
  )
}

function Editing({ seen }: { seen: Versioned<Event> }) {
  const t = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const client = useQueryClient()
  // the version that was on the screen when typing began: a newer one must be met, not overwritten unseen
  const [first, setFirst] = useState(seen)
  const [conflict, setConflict] = useState<{ draft: Draft; theirs: Versioned<Event> }>()
  const [round, setRound] = useState(0)
  const path = { id: first.data.id }
  const place = `events.edit.${path.id}`
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ draft, etag }: { draft: Draft; etag: string }) => {
      try {
        return await versioned(
          api.PATCH('/events/{id}', { params: { path, header: { 'If-Match': etag } }, body: patchOf(draft) }),
        )
      } catch (problem) {
        if (Problem.from(problem).code !== 'version_stale') throw problem
        setConflict({ draft, theirs: await versioned(api.GET('/events/{id}', { params: { path } })) })
        return undefined
      }
    },
    onSuccess: (saved) => {
      if (!saved) return
      forgetDraft(place)
      client.setQueryData(eventKey(path.id), saved)
      client.invalidateQueries({ queryKey: ['events'] })
      toasts.say(t('events.saved'))
      navigate({ to: '/events/$eventId', params: { eventId: path.id }, replace: true })
    },
  })
  return (
    <Section>
      <EventForm
        place={place}
        key={round}
        first={draftOf(first.data)}
        hosts={[]}
        save={t('events.save_edit')}
        busy={isPending}
        error={error}
        onSave={(draft) => mutate({ draft, etag: first.etag })}
      />
      {conflict && (
        <Dialog
          title={t('events.stale_title')}
          onClose={() => setConflict(undefined)}
          actions={
            <>
              <Button
                onClick={() => {
                  forgetDraft(place)
                  setFirst(conflict.theirs)
                  setRound(round + 1)
                  setConflict(undefined)
                }}
              >
                {t('events.stale_theirs')}
              </Button>
              <Button
                kind="primary"
                onClick={() => {
                  setConflict(undefined)
                  mutate({ draft: conflict.draft, etag: conflict.theirs.etag })
                }}
              >
                {t('events.stale_mine')}
              </Button>
            </>
          }
        >
          <p>{t('events.stale_text')}</p>
        </Dialog>
      )}
    </Section>
  )
}
