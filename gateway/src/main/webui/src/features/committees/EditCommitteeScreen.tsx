import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Versioned, versioned } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Committee, type CommitteeForm, committeeKey, useCommittee } from './api'
import { CommitteeFields } from './CommitteeFields'

export function EditCommitteeScreen() {
  const { committeeId } = useParams({ strict: false }) as { committeeId: string }
  const t = useText()
  const { data, error, isPending, refetch } = useCommittee(committeeId)
  if (error && Problem.from(error).status === 404) return <NotShared />
  return (
    <Screen
      title={t('committees.edit_title')}
      back={{ to: '/committees/$committeeId', params: { committeeId }, label: t('committees.back_one') }}
    >
      {isPending ? <Skeleton lines={6} /> : error ? <ErrorBox error={error} again={refetch} /> : <Editing seen={data} />}
    </Screen>
  )
}

const formOf = ({ name, kind, languages, zone_id, state }: Committee): CommitteeForm => ({
  name,
  kind,
  languages,
  zone_id,
  state,
})

function Editing({ seen }: { seen: Versioned<Committee> }) {
  const t = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [first, setFirst] = useState(seen)
  const [conflict, setConflict] = useState<{ form: CommitteeForm; theirs: Versioned<Committee> }>()
  const path = { id: first.data.id }
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ form, etag }: { form: CommitteeForm; etag: string }) => {
      try {
        return await versioned(api.PATCH('/committees/{id}', { params: { path, header: { 'If-Match': etag } }, body: form }))
      } catch (problem) {
        if (Problem.from(problem).code !== 'version_stale') throw problem
        setConflict({ form, theirs: await versioned(api.GET('/committees/{id}', { params: { path } })) })
        return undefined
      }
    },
    onSuccess: (saved) => {
      if (!saved) return
      client.setQueryData(committeeKey(path.id), saved)
      client.invalidateQueries({ queryKey: ['committees'] })
      client.invalidateQueries({ queryKey: ['me'] })
      toasts.say(t('committees.saved'))
      navigate({ to: '/committees/$committeeId', params: { committeeId: path.id }, replace: true, ignoreBlocker: true })
    },
  })
  return (
    <Section>
      <CommitteeFields
        key={first.etag}
        first={formOf(first.data)}
        state={first.data.state}
        save={t('committees.save')}
        busy={isPending}
        error={error}
        onSave={(form) => mutate({ form, etag: first.etag })}
      />
      {conflict && (
        <Dialog
          title={t('committees.stale_title')}
          onClose={() => setConflict(undefined)}
          actions={
            <>
              <Button
                onClick={() => {
                  setFirst(conflict.theirs)
                  setConflict(undefined)
                }}
              >
                {t('committees.stale_theirs')}
              </Button>
              <Button
                kind="primary"
                onClick={() => {
                  setConflict(undefined)
                  mutate({ form: conflict.form, etag: conflict.theirs.etag })
                }}
              >
                {t('committees.stale_mine')}
              </Button>
            </>
          }
        >
          <p>{t('committees.stale_text')}</p>
        </Dialog>
      )}
    </Section>
  )
}
