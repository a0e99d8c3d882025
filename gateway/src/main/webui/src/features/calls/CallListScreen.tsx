import { useParams } from '@tanstack/react-router'
import { Phone, Printer } from 'lucide-react'
import { useState } from 'react'
import { Problem } from '../../core/api/problem'
import { useCommitteeNames } from '../../core/committees'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { Badge, ErrorBox, Skeleton } from '../../ui/Feedback'
import { InlineField } from '../../ui/InlineField'
import { NotShared } from '../../ui/NotShared'
import { Columns, Screen, Section, Stack } from '../../ui/Screen'
import { type CallList, useCallList } from './api'
import { useChanging } from './changing'
import { Entries } from './Entries'
import { ProgressSection } from './ProgressSection'
import { leftOf } from './progress'
import { TakingAlong } from './tonight/TakingAlong'

/** One list for everybody who calls from it: how far it is, what to hand on, and the way on. */
export function CallListScreen() {
  const { listId = '' } = useParams({ strict: false }) as { listId?: string }
  const t = useText()
  const list = useCallList(listId)
  if (list.error && Problem.from(list.error).status === 404) return <NotShared />
  if (!list.data) {
    return (
      <Screen title={t('calls.list')} back={{ to: '/calls', label: t('calls.title') }}>
        {list.error ? <ErrorBox error={list.error} again={() => list.refetch()} /> : <Skeleton lines={8} />}
      </Screen>
    )
  }
  return <Overview key={listId} list={list.data.data} />
}

function Overview({ list }: { list: CallList }) {
  const t = useText()
  const format = useFormat()
  const committee = useCommitteeNames().data?.find(({ id }) => id === list.committee_id)?.name
  const { change, refused, theirs } = useChanging(list.id)
  const [looking, setLooking] = useState(false)
  const open = list.state === 'open'
  const left = leftOf(list.progress)
  const text = (field: 'title' | 'ask' | 'hand_off_note') => ({
    value: list[field] ?? '',
    error: refused === field ? (theirs ? t('calls.theirs', { text: theirs }) : t('calls.not_saved')) : undefined,
    onSave: (value: string) => change(field, { [field]: value || null }),
  })
  return (
    <Screen
      title={list.title}
      subtitle={[committee, format.date(list.created_at)].filter(Boolean).join(' · ')}
      back={{ to: '/calls', label: t('calls.title') }}
      action={
        open &&
        left > 0 && (
          <ButtonLink kind="primary" to="/calls/$listId/go" params={{ listId: list.id }} icon={<Phone aria-hidden="true" />}>
            {t(left < list.progress.total ? 'calls.go_on' : 'calls.start')}
          </ButtonLink>
        )
      }
      more={
        <>
          {!open && <Badge>{t('calls.closed')}</Badge>}
          <ButtonLink
            kind="plain"
            small
            to="/calls/$listId/sheet"
            params={{ listId: list.id }}
            icon={<Printer aria-hidden="true" />}
          >
            {t('calls.sheet')}
          </ButtonLink>
        </>
      }
    >
      <Columns>
        <Stack>
          <ProgressSection progress={list.progress} />
          {open && <TakingAlong list={list} left={left} />}
          <Section title={t('calls.hand_off')}>
            <InlineField label={t('calls.hand_off_label')} hint={t('calls.hand_off_hint')} long {...text('hand_off_note')} />
          </Section>
        </Stack>
        <Stack>
          <Section title={t('calls.what')}>
            <InlineField label={t('calls.list_title')} {...text('title')} />
            <InlineField label={t('calls.ask')} {...text('ask')} />
            {(['es', 'en'] as const).map((language) => (
              <InlineField
                key={language}
                label={t('calls.script_in', { language: format.languageName(language) })}
                long
                lang={language}
                value={list.script?.[language] ?? ''}
                error={refused === language ? t('calls.not_saved') : undefined}
                onSave={(said) => change(language, { script: { ...list.script, [language]: said || null } })}
              />
            ))}
          </Section>
          <Section title={t('calls.everyone')}>
            {looking ? (
              <Entries listId={list.id} />
            ) : (
              <Button onClick={() => setLooking(true)}>{t('calls.see_everyone', { count: list.progress.total })}</Button>
            )}
          </Section>
          <Disclosure title={t('calls.finish')}>
            <p>{t(open ? 'calls.close_hint' : 'calls.reopen_hint')}</p>
            <div>
              <Button onClick={() => change('state', { state: open ? 'closed' : 'open' }).catch(() => undefined)}>
                {t(open ? 'calls.close' : 'calls.reopen')}
              </Button>
            </div>
          </Disclosure>
        </Stack>
      </Columns>
    </Screen>
  )
}
