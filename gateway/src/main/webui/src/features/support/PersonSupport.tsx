import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import { AskDialog } from './AskDialog'
import { type Need, useChanging, useNeedsOf } from './api'
import { stateTexts } from './moves'
import { NeedCard } from './NeedCard'
import { NeedDialog } from './NeedDialog'
import styles from './support.module.css'

/** On the page of a person: what they need, and what they were given. */
export function PersonSupport({ person }: { person: { id: string; display_name: string } }) {
  const t = useText()
  const needs = useNeedsOf(person.id)
  const [asking, setAsking] = useState(false)
  const [editing, setEditing] = useState<Need>()
  const changing = useChanging()
  const all = needs.data?.items ?? []
  const cards = usePersonCards(all.flatMap(({ offered_by_person_id }) => offered_by_person_id ?? []))
  const open = all.filter(({ state }) => state !== 'fulfilled' && state !== 'withdrawn')
  const past = all.filter((need) => !open.includes(need))
  const card = (need: Need) => (
    <li key={need.id}>
      <p className={styles.state}>{t(stateTexts[need.state])}</p>
      <NeedCard
        need={need}
        cards={cards.data}
        nameless
        busy={changing.isPending && changing.variables?.need.id === need.id}
        onMove={(one, to) =>
          changing.mutate({ need: one, body: { state: to }, said: t('support.moved', { state: t(stateTexts[to]) }) })
        }
        onEdit={setEditing}
      />
    </li>
  )
  return (
    <Section
      title={t('support.section')}
      action={
        <Button small icon={<Plus aria-hidden="true" />} onClick={() => setAsking(true)}>
          {t('support.add')}
        </Button>
      }
    >
      {needs.isPending && <Skeleton lines={1} />}
      {needs.isError && <ErrorBox error={needs.error} again={() => needs.refetch()} />}
      {needs.isSuccess && open.length === 0 && <p>{t('support.section_empty')}</p>}
      {open.length > 0 && <ul className={styles.list}>{open.map(card)}</ul>}
      {past.length > 0 && (
        <Disclosure title={t('support.past', { count: past.length })}>
          <ul className={styles.list}>{past.map(card)}</ul>
        </Disclosure>
      )}
      {asking && <AskDialog person={person} onClose={() => setAsking(false)} />}
      {editing && <NeedDialog need={editing} name={person.display_name} onClose={() => setEditing(undefined)} />}
    </Section>
  )
}
