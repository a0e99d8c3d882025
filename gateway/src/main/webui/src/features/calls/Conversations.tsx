import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFellows } from '../../core/fellows'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { kindTexts } from '../../core/outreach'
import { isOrganizer, leads, useMe } from '../../core/session/me'
import { Button, IconButton } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { type Conversation, type LogConversation, logConversation, takeBack, useConversations } from './api'
import { Correcting } from './Correcting'
import styles from './conversations.module.css'
import { useSaidWords } from './words'

type Props = { person: { id: string; display_name: string; committee_ids?: string[] } }

const shownFirst = 5

/** What was said with this person, the newest first; mine can be corrected and taken back. */
export function Conversations({ person }: Props) {
  const t = useText()
  const me = useMe()
  const conversations = useConversations(person.id)
  const [all, setAll] = useState(false)
  const [correcting, setCorrecting] = useState<Conversation>()
  const shared = (person.committee_ids ?? []).filter((id) => isOrganizer(me) || leads(me, id))
  const fellows = useFellows(shared)
  const { remove } = useRemoving(person.id)
  const items = conversations.data?.items ?? []
  const by = (id?: string) => {
    const fellow = fellows.find(({ user_id }) => user_id === id)
    return fellow?.me ? t('calls.by_me') : fellow?.name
  }
  return (
    <Section title={t('calls.conversations')}>
      {conversations.isPending && <Skeleton lines={2} />}
      {conversations.isError && <ErrorBox error={conversations.error} again={() => conversations.refetch()} />}
      {conversations.isSuccess && items.length === 0 && <p>{t('calls.no_conversations')}</p>}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t('calls.conversations')}>
          {items.slice(0, all ? undefined : shownFirst).map((one) => (
            <One
              key={one.id}
              conversation={one}
              by={by(one.by_user_id)}
              onCorrect={one.mine || isOrganizer(me) ? () => setCorrecting(one) : undefined}
            />
          ))}
        </ul>
      )}
      {items.length > shownFirst && !all && (
        <Button kind="plain" onClick={() => setAll(true)}>
          {t('calls.more_conversations', { count: items.length - shownFirst })}
        </Button>
      )}
      {correcting && (
        <Correcting
          conversation={correcting}
          onClose={() => setCorrecting(undefined)}
          onRemove={() => {
            setCorrecting(undefined)
            remove(correcting)
          }}
        />
      )}
    </Section>
  )
}

function One({ conversation, by, onCorrect }: { conversation: Conversation; by?: string; onCorrect?: () => void }) {
  const t = useText()
  const format = useFormat()
  const words = useSaidWords()
  const { kind, ask, note, happened_at } = conversation
  const said = words(conversation)
  return (
    <li>
      <div>
        <p>
          <b>{said}</b>
        </p>
        {ask && <p className={styles.soft}>{ask}</p>}
        {note && <p className={styles.note}>{note}</p>}
        <p className={styles.soft}>
          {[t(kindTexts[kind]), by].filter(Boolean).join(' · ')}
          {' · '}
          <time dateTime={happened_at} title={format.dayAndTime(happened_at)}>
            {format.ago(happened_at)}
          </time>
        </p>
      </div>
      {onCorrect && <IconButton label={t('calls.correct_this', { what: said })} icon={<Pencil />} onClick={onCorrect} />}
    </li>
  )
}

function useRemoving(personId: string) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const refresh = () => {
    for (const key of [['people'], ['follow-ups'], ['calls']]) client.invalidateQueries({ queryKey: key })
  }
  const restore = useMutation({
    mutationFn: (body: LogConversation) => logConversation(personId, body),
    onSuccess: () => {
      refresh()
      toasts.say(t('calls.undone'))
    },
    onError: (error, body) => toasts.failed(error, () => restore.mutate(body)),
  })
  const removal = useMutation({
    mutationFn: ({ id, version }: Conversation) => takeBack(personId, id, `"${version}"`),
    onSuccess: (_, { kind, outcome, ask, answer, note, call_back_at, happened_at }) => {
      refresh()
      const said = Object.fromEntries(Object.entries({ ask, answer, note, call_back_at }).filter(([, value]) => value))
      toasts.undoable(t('calls.removed'), () => restore.mutate({ kind, outcome, happened_at, ...said }))
    },
    onError: (error, conversation) => toasts.failed(error, () => removal.mutate(conversation)),
  })
  return { remove: removal.mutate }
}
