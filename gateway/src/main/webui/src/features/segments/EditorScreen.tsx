import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { answered, type Versioned } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useViolations } from '../../core/api/problemText'
import { useOwnCommittees } from '../../core/committees'
import { useText } from '../../core/i18n/text'
import { isOrganizer, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { ErrorBox, Note, Skeleton } from '../../ui/Feedback'
import { SelectField, TextField } from '../../ui/Field'
import { useFirstError } from '../../ui/firstError'
import { NotShared } from '../../ui/NotShared'
import { Screen, Section, Stack } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { Unsaved } from '../../ui/Unsaved'
import { api, type SaveSegment, type Segment, useSegment } from './api'
import { beginWith, begun, nothingYet, said } from './criteria'
import { GroupEditor } from './GroupEditor'
import { LiveCount } from './LiveCount'

/** A new smart list, from nothing or from what another screen began. */
export function NewSegmentScreen() {
  return <Editor />
}

/** One's own, to be changed. */
export function EditSegmentScreen() {
  const t = useText()
  const { segmentId } = useParams({ strict: false }) as { segmentId: string }
  const segment = useSegment(segmentId)
  if (segment.data) return <Editor known={segment.data} />
  if (segment.isError && Problem.from(segment.error).status === 404) return <NotShared />
  return (
    <Screen title={t('segments.edit')} back={{ to: '/segments', label: t('segments.title') }}>
      {segment.isError ? <ErrorBox error={segment.error} again={() => segment.refetch()} /> : <Skeleton lines={6} />}
    </Screen>
  )
}

function first(known?: Segment): SaveSegment {
  if (known) return { title: known.title, definition: known.definition, shared: known.shared, committee_id: known.committee_id }
  const draft = begun()
  return { title: draft?.title ?? '', definition: draft?.definition ?? nothingYet, shared: 'mine' }
}

function Editor({ known }: { known?: Versioned<Segment> }) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [form, setForm] = useState(() => first(known?.data))
  const [none, setNone] = useState(false)
  const [touched, setTouched] = useState(false)
  const change = (next: Partial<SaveSegment>) => {
    setTouched(true)
    setForm({ ...form, ...next })
  }
  const { definition } = form
  const save = useMutation({
    mutationFn: (body: SaveSegment) =>
      answered(
        known
          ? api.PATCH('/segments/{id}', { params: { path: { id: known.data.id }, header: { 'If-Match': known.etag } }, body })
          : api.POST('/segments', { body }),
      ),
    onSuccess: async ({ id }) => {
      beginWith(undefined)
      setTouched(false)
      client.invalidateQueries({ queryKey: ['segments'] })
      client.invalidateQueries({ queryKey: ['people', 'segment', id] })
      await navigate({ to: '/segments/$segmentId', params: { segmentId: id }, ignoreBlocker: true })
      toasts.say(t('segments.saved'))
    },
    // what is typed stays; saved once more it goes over the version that is read now
    onError: (error) => {
      if (known && Problem.from(error).code === 'version_stale') client.invalidateQueries({ queryKey: ['segments'] })
    },
  })
  const { at, any } = useViolations(save.error)
  const element = useFirstError(save.error)
  const stale = save.isError && Problem.from(save.error).code === 'version_stale'
  const groups = definition.groups
  return (
    <Screen title={t(known ? 'segments.edit' : 'segments.new')} back={{ to: '/segments', label: t('segments.title') }}>
      <Unsaved when={touched && !save.isPending} />
      <form
        ref={element}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const whole = said(definition)
          setNone(!whole)
          if (whole)
            save.mutate({
              ...form,
              title: form.title.trim(),
              definition: whole,
              committee_id: form.shared === 'committee' ? form.committee_id : null,
            })
        }}
      >
        <Stack>
          {groups.map((group, index) => (
            <GroupEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own and keep their order
              key={index}
              group={group}
              title={groups.length > 1 ? t('segments.group', { number: index + 1 }) : undefined}
              several={groups.length > 1}
              onChange={(next) =>
                change({ definition: { ...definition, groups: groups.map((one, place) => (place === index ? next : one)) } })
              }
              onRemove={
                groups.length > 1
                  ? () => change({ definition: { ...definition, groups: groups.filter((_, place) => place !== index) } })
                  : undefined
              }
            />
          ))}
          {groups.length > 1 && (
            <SelectField
              label={t('segments.groups_must_fit')}
              value={definition.match}
              choices={(['all', 'any'] as const).map((match) => ({ value: match, label: t(`segments.groups.${match}`) }))}
              onChange={(match) => change({ definition: { ...definition, match: match as 'all' | 'any' } })}
            />
          )}
          {groups.length < 5 && (groups[0]?.criteria.length ?? 0) > 0 && (
            <div>
              <Button
                small
                kind="plain"
                onClick={() => change({ definition: { ...definition, groups: [...groups, { match: 'any', criteria: [] }] } })}
              >
                {t('segments.add_group')}
              </Button>
            </div>
          )}
          <LiveCount definition={definition} />
          <Section title={t('segments.keep')}>
            <TextField
              label={t('segments.name')}
              value={form.title}
              error={at('/title')}
              maxLength={200}
              autoComplete="off"
              onChange={(title) => change({ title })}
            />
            <SharingField form={form} onChange={change} error={at('/committee_id')} />
          </Section>
          {none && <p role="alert">{t('segments.nothing_said')}</p>}
          {stale && (
            <Note tone="marigold">
              <p role="alert">{t('segments.changed_meanwhile', { title: known?.data.title ?? '' })}</p>
            </Note>
          )}
          {save.isError && !stale && !(any && at('/title')) && <ErrorBox error={save.error} />}
          <Button kind="primary" type="submit" wide busy={save.isPending}>
            {t('segments.save')}
          </Button>
        </Stack>
      </form>
    </Screen>
  )
}

function SharingField({
  form,
  onChange,
  error,
}: {
  form: SaveSegment
  onChange: (next: Partial<SaveSegment>) => void
  error?: string
}) {
  const t = useText()
  const me = useMe()
  const committees = useOwnCommittees()
  const value = form.shared === 'committee' ? `committee:${form.committee_id}` : form.shared
  return (
    <SelectField
      label={t('segments.shared_with')}
      hint={t('segments.shared_hint')}
      value={value}
      error={error}
      choices={[
        { value: 'mine', label: t('segments.shared.mine') },
        ...committees.map(({ id, name }) => ({ value: `committee:${id}`, label: t('segments.shared.committee', { name }) })),
        ...(isOrganizer(me) ? [{ value: 'coalition', label: t('segments.shared.coalition') }] : []),
      ]}
      onChange={(next) => {
        const [shared, committee_id] = next.split(':') as [SaveSegment['shared'], string | undefined]
        onChange({ shared, committee_id })
      }}
    />
  )
}
