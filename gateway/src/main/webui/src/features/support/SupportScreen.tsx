import { HandHelping, Plus } from 'lucide-react'
import { useState } from 'react'
import { useOwnCommittees } from '../../core/committees'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { needKinds, useWords } from '../../core/words'
import { Button, ButtonLink } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { FieldRow, SelectField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { AskDialog } from './AskDialog'
import { type Filter, useChanging, useNeeds } from './api'
import { Board } from './Board'
import { stateTexts } from './moves'
import { NeedCard } from './NeedCard'
import styles from './support.module.css'

/** The practical support board: what is needed, who offers it, what came. */
export function SupportScreen() {
  const t = useText()
  const words = useWords()
  const committees = useOwnCommittees()
  const [kind, setKind] = useState('')
  const [committee, setCommittee] = useState('')
  const [asking, setAsking] = useState(false)
  const filter: Filter = { kind: kind || undefined, committee_id: committee || undefined }
  const any = useNeeds('needed', filter)
  const offered = useNeeds('offered', filter)
  const confirmed = useNeeds('confirmed', filter)
  const fulfilled = useNeeds('fulfilled', filter)
  const empty = [any, offered, confirmed, fulfilled].every(({ data }) => data?.pages[0]?.items.length === 0)
  const ask = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setAsking(true)}>
      {t('support.ask')}
    </Button>
  )
  return (
    <Screen
      title={t('support.title')}
      subtitle={t('support.subtitle')}
      back={{ to: '/', label: t('support.today') }}
      action={ask}
      more={<ButtonLink to="/check-ins">{t('support.check_ins')}</ButtonLink>}
    >
      <FieldRow>
        <SelectField
          label={t('support.kind')}
          value={kind}
          onChange={setKind}
          choices={[
            { value: '', label: t('support.any_kind') },
            ...needKinds.map((one) => ({ value: one, label: words.need(one) })),
          ]}
        />
        {committees.length > 1 && (
          <SelectField
            label={t('support.committee')}
            value={committee}
            onChange={setCommittee}
            choices={[
              { value: '', label: t('support.any_committee') },
              ...committees.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </FieldRow>
      {empty && !kind && !committee ? (
        <EmptyState
          icon={<HandHelping />}
          title={t('support.empty')}
          action={
            <Button icon={<Plus aria-hidden="true" />} onClick={() => setAsking(true)}>
              {t('support.ask_first')}
            </Button>
          }
        >
          <p>{t('support.empty_hint')}</p>
        </EmptyState>
      ) : (
        <Board filter={filter} />
      )}
      <Withdrawn filter={filter} />
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </Screen>
  )
}

/** What is no longer needed, for those who look for it. */
function Withdrawn({ filter }: { filter: Filter }) {
  const t = useText()
  const needs = useNeeds('withdrawn', filter)
  const all = needs.data?.pages.flatMap(({ items }) => items) ?? []
  const cards = usePersonCards(all.map(({ person_id }) => person_id))
  const changing = useChanging()
  if (needs.isPending) return <Skeleton lines={1} />
  if (needs.isError) return <ErrorBox error={needs.error} again={() => needs.refetch()} />
  if (all.length === 0) return null
  return (
    <Disclosure title={t('support.column', { state: t('support.state.withdrawn'), count: needs.data.pages[0]?.total ?? 0 })}>
      <div className={styles.list}>
        {all.map((need) => (
          <NeedCard
            key={need.id}
            need={need}
            cards={cards.data}
            onMove={(one, to) =>
              changing.mutate({ need: one, body: { state: to }, said: t('support.moved', { state: t(stateTexts[to]) }) })
            }
          />
        ))}
        {needs.hasNextPage && (
          <Button busy={needs.isFetchingNextPage} onClick={() => needs.fetchNextPage()}>
            {t('support.show_more')}
          </Button>
        )}
      </div>
    </Disclosure>
  )
}
