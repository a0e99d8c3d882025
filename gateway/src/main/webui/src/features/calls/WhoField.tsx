import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import type { Chosen } from '../../core/people/chosen'
import type { PeopleFilter } from '../../core/people/search'
import { Chips } from '../../ui/Chips'
import { PersonPicker } from '../../ui/PersonPicker'
import type { WhoToCall } from './api'
import styles from './lists.module.css'

export type Source =
  | { kind: 'members' }
  | { kind: 'found'; filter: PeopleFilter; total: number }
  | { kind: 'segment'; segment_id: string; total: number }
  | { kind: 'people'; ids: string[] }

export function firstSource(chosen: Chosen | undefined): Source {
  if (!chosen) return { kind: 'members' }
  if ('segment_id' in chosen) return { kind: 'segment', ...chosen }
  return 'ids' in chosen ? { kind: 'people', ids: chosen.ids } : { kind: 'found', ...chosen }
}

/** What the server is asked for; nothing while nobody is chosen. */
export function peopleOf(source: Source): WhoToCall | undefined {
  if (source.kind === 'members') return { committee_members: true }
  if (source.kind === 'found') return { filter: source.filter }
  if (source.kind === 'segment') return { segment_id: source.segment_id }
  return source.ids.length > 0 ? { person_ids: source.ids } : undefined
}

type Props = { source: Source; onChange: (source: Source) => void; error?: string }

/** The members of the committee, what the search found, or people by name. */
export function WhoField({ source, onChange, error }: Props) {
  const t = useText()
  const [found] = useState(() => (source.kind === 'found' ? source : undefined))
  const [listed] = useState(() => (source.kind === 'segment' ? source : undefined))
  const [picked, setPicked] = useState<string[]>(source.kind === 'people' ? source.ids : [])
  const cards = usePersonCards(picked)
  const pick = (ids: string[]) => {
    setPicked(ids)
    onChange({ kind: 'people', ids })
  }
  const radio = (kind: Source['kind'], label: string, next: Source) => (
    <label className={styles.source}>
      <input type="radio" name="who" checked={source.kind === kind} onChange={() => onChange(next)} />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className={styles.who} aria-describedby={error ? 'who-error' : undefined}>
      <legend>{t('calls.whom')}</legend>
      {found && radio('found', t('calls.who_found', { count: found.total }), found)}
      {listed && radio('segment', t('calls.who_segment', { count: listed.total }), listed)}
      {radio('members', t('calls.who_members'), { kind: 'members' })}
      {radio('people', t('calls.who_people', { count: picked.length }), { kind: 'people', ids: picked })}
      {source.kind === 'people' && (
        <div className={styles.picked}>
          <Chips
            label={t('calls.chosen')}
            items={picked.map((id) => ({ value: id, label: cards.data?.get(id)?.display_name ?? '…' }))}
            onRemove={(gone) => pick(picked.filter((id) => id !== gone))}
          />
          <PersonPicker label={t('calls.add_person')} without={picked} onChoose={({ id }) => pick([...picked, id])} />
        </div>
      )}
      {error && (
        <p id="who-error" role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
