import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { FileUp, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { answered } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { Badge, ErrorBox, Note, ProgressBar, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { Agreement, complete } from './Agreement'
import { type Agreed, api, type ChangeMapping, type Import, useImport } from './api'
import { Columns } from './Columns'
import { Previewed } from './Previewed'
import { Results } from './Results'
import { Undoing } from './Undoing'
import { stateTone, useImportWords } from './words'

export function ImportScreen() {
  const t = useText()
  const { importId = '' } = useParams({ strict: false })
  const one = useImport(importId)
  const back = { to: '/imports', label: t('imports.title') } as const
  if (!one.data) {
    return (
      <Screen title={t('imports.one')} back={back}>
        {one.isPending && <Skeleton lines={6} />}
        {one.isError &&
          (Problem.from(one.error).status === 404 ? <NotShared /> : <ErrorBox error={one.error} again={() => one.refetch()} />)}
      </Screen>
    )
  }
  return <OneImport key={importId} one={one.data} />
}

function OneImport({ one }: { one: Import }) {
  const t = useText()
  const words = useImportWords()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { language } = useLanguage()
  // Until somebody answers, the answer of last time is what is suggested.
  const [answer, setAnswer] = useState<{ agreed?: Agreed }>()
  const agreed = answer ? answer.agreed : one.agreed
  const [asked, setAsked] = useState(false)
  const path = { id: one.id }
  const store = (answer: Import) => client.setQueryData(['imports', 'one', one.id], answer)
  const refresh = () => client.invalidateQueries({ queryKey: ['imports'] })

  const map = useMutation({
    mutationFn: (body: ChangeMapping) => answered(api.PUT('/imports/{id}/mapping', { params: { path }, body })),
    onSuccess: store,
  })
  const start = useMutation({
    mutationFn: () => answered(api.POST('/imports/{id}/start', { params: { path }, body: { agreed } })),
    onSuccess: refresh,
    onError: (error) => {
      refresh()
      if (Problem.from(error).code !== 'invalid') toasts.failed(error)
    },
  })
  const forget = useMutation({
    mutationFn: () => answered(api.DELETE('/imports/{id}/memory', { params: { path } })),
    onSuccess: () => {
      setAnswer(undefined)
      toasts.say(t('imports.forgotten'))
      return refresh()
    },
    onError: (error) => toasts.failed(error),
  })
  const discard = useMutation({
    mutationFn: () => answered(api.DELETE('/imports/{id}', { params: { path } })),
    onSuccess: async () => {
      await navigate({ to: '/imports', replace: true })
      refresh()
      toasts.say(t('imports.discarded'))
    },
    onError: (error) => toasts.failed(error),
  })
  useEffect(() => {
    if (one.state === 'completed') client.invalidateQueries({ queryKey: ['people'] })
  }, [one.state, client])

  const begin = () => {
    setAsked(true)
    if (complete(agreed)) start.mutate()
    else toasts.say(t('core.violation.required'))
  }

  // Only the importer gets the words of the file, and only they may decide.
  const mine = one.columns?.some(({ samples }) => samples) ?? false
  const adding = one.preview ? one.preview.new + one.preview.updated : 0
  const people = adding + (one.preview?.unchanged ?? 0)
  const something = adding > 0 || (one.preview?.opt_outs ?? 0) > 0 || Boolean(agreed)
  const action =
    one.state === 'previewed' && mine && something ? (
      <Button kind="primary" icon={<Play aria-hidden="true" />} busy={start.isPending} onClick={begin}>
        {adding > 0 ? t('imports.start', { count: adding }) : t('imports.start_words')}
      </Button>
    ) : one.state === 'completed' || one.state === 'failed' ? (
      <ButtonLink kind="primary" to="/imports/new" icon={<FileUp aria-hidden="true" />}>
        {t('imports.more')}
      </ButtonLink>
    ) : undefined
  const waiting = one.state === 'mapping' || one.state === 'previewed'
  return (
    <Screen
      title={one.file_name ?? t('imports.one')}
      subtitle={<Badge tone={stateTone[one.state]}>{words.state(one.state)}</Badge>}
      back={{ to: '/imports', label: t('imports.title') }}
      action={action}
      more={
        waiting &&
        mine && (
          <Button kind="plain" small busy={discard.isPending} onClick={() => discard.mutate()}>
            {t('imports.discard')}
          </Button>
        )
      }
    >
      {(one.state === 'reading' || one.state === 'running') && <UnderWay one={one} />}
      {one.state === 'failed' && <ErrorBox error={new Problem(one.problem ?? 'internal')} />}
      {one.state === 'mapping' && <Note tone="marigold">{t('imports.mapping_needed')}</Note>}
      {waiting && mine && one.remembered && (
        <Note>
          <p>{t('imports.remembered')}</p>
          <div>
            <Button small busy={forget.isPending} onClick={() => forget.mutate()}>
              {t('imports.forget')}
            </Button>
          </div>
        </Note>
      )}
      {one.state === 'previewed' && <Previewed one={one} mine={mine} />}
      {one.state === 'previewed' && mine && people > 0 && (
        <Agreement
          agreed={agreed}
          onChange={(changed) => setAnswer({ agreed: changed })}
          asked={asked}
          error={start.error}
          language={one.language ?? language}
        />
      )}
      {waiting && mine && <Columns key={one.header_row} one={one} busy={map.isPending} error={map.error} onMap={map.mutate} />}
      {one.state === 'completed' && <Results one={one} />}
      {(one.state === 'completed' || one.state === 'failed') && <Undoing one={one} />}
    </Screen>
  )
}

function UnderWay({ one }: { one: Import }) {
  const t = useText()
  const label = t(one.state === 'running' ? 'imports.running' : 'imports.reading', { percent: Math.round(one.progress * 100) })
  return (
    <Section>
      <p role="status">{label}</p>
      <ProgressBar label={label} value={one.progress} />
      {one.state === 'running' && (
        <p>
          {t('imports.running_counts', {
            created: one.created,
            updated: one.updated,
            unchanged: one.unchanged,
            refused: one.refused,
          })}
        </p>
      )}
      <p>{t('imports.may_leave')}</p>
    </Section>
  )
}
