import { useDeferredValue, useState } from 'react'
import { useText } from '../core/i18n/text'
import { type PersonRow, usePeople } from '../core/people/search'
import { Combobox } from './Combobox'

const newPerson = 'new'

type Props = {
  label: string
  hint?: string
  error?: string
  /** Ids that are no choice: already on the list. */
  without?: readonly string[]
  onChoose: (person: PersonRow) => void
  /** Offers what was typed as a new person. */
  onNew?: (typed: string) => void
}

/** Finds one of the people this reader may see. What is typed goes to the search and nowhere else. */
export function PersonPicker({ label, hint, error, without = [], onChoose, onNew }: Props) {
  const t = useText()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const found = usePeople({ q: asked }, { limit: 8, enabled: asked.length > 1 })
  const people = (asked.length > 1 ? (found.data?.pages[0]?.items ?? []) : []).filter(({ id }) => !without.includes(id))
  const options = people.map((person) => ({ value: person.id, label: person.display_name, detail: person.phone ?? person.email }))
  if (onNew && asked.length > 1 && !found.isFetching)
    options.push({ value: newPerson, label: t('ui.person_new', { name: asked }), detail: undefined })
  return (
    <Combobox
      label={label}
      hint={hint}
      error={error}
      placeholder={t('ui.person_search')}
      query={query}
      onQuery={setQuery}
      options={options}
      empty={found.isFetching ? undefined : t('ui.person_none')}
      onChoose={({ value }) => {
        setQuery('')
        if (value === newPerson) onNew?.(asked)
        else onChoose(people.find(({ id }) => id === value) as PersonRow)
      }}
    />
  )
}
