import { useFormat } from '../../core/i18n/format'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { outcomeTexts } from '../../core/outreach'
import { phoneText } from '../../core/people/contact'
import { Badge, ErrorBox, Skeleton, type Tone } from '../../ui/Feedback'
import { Avatar, List, RowLink } from '../../ui/List'
import { type Entry, useEntries } from './api'

const states: Record<Entry['state'], PlainTextId> = {
  to_call: 'calls.state.to_call',
  with_caller: 'calls.state.with_caller',
  call_back: 'calls.state.call_back',
  done: 'calls.state.done',
}
const tones: Record<Entry['state'], Tone> = { to_call: 'neutral', with_caller: 'brand', call_back: 'marigold', done: 'ok' }

function wordOf({ outcome, state, with_me }: Entry): PlainTextId {
  if (outcome === 'no_phone') return 'calls.state.no_phone'
  if (outcome) return outcomeTexts[outcome]
  return with_me ? 'calls.state.with_me' : states[state]
}

/** Everybody on the list. To look is noted, as with any list of people, so it is only shown when asked for. */
export function Entries({ listId }: { listId: string }) {
  const t = useText()
  const format = useFormat()
  const entries = useEntries(listId)
  if (entries.isPending) return <Skeleton lines={6} />
  if (entries.isError) return <ErrorBox error={entries.error} again={() => entries.refetch()} />
  return (
    <List label={t('calls.everyone')}>
      {entries.data.map((entry) => (
        <li key={entry.entry_id}>
          <RowLink
            to="/people/$personId"
            params={{ personId: entry.person_id }}
            preload={false}
            chevron={false}
            lead={<Avatar name={entry.display_name} id={entry.person_id} />}
            title={entry.display_name}
            detail={[
              entry.phone && phoneText(entry.phone),
              entry.preferred_language && format.languageName(entry.preferred_language),
              entry.tries > 0 && t('calls.tries', { count: entry.tries }),
            ]
              .filter(Boolean)
              .join(' · ')}
            trail={<Badge tone={tones[entry.state]}>{t(wordOf(entry))}</Badge>}
          />
        </li>
      ))}
    </List>
  )
}
