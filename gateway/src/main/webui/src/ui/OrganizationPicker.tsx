import { useDeferredValue, useState } from 'react'
import { useText } from '../core/i18n/text'
import { type OrganizationName, useOrganizationSearch } from '../core/organizations'
import { Combobox } from './Combobox'

type Props = {
  label: string
  error?: string
  /** Ids that are no choice: already on the list. */
  without?: readonly string[]
  onChoose: (organization: OrganizationName) => void
}

/** Finds one of the organizations this reader may see. */
export function OrganizationPicker({ label, error, without = [], onChoose }: Props) {
  const t = useText()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const found = useOrganizationSearch(asked)
  const organizations = (found.data ?? []).filter(({ id }) => !without.includes(id))
  return (
    <Combobox
      label={label}
      error={error}
      placeholder={t('ui.organization_search')}
      query={query}
      onQuery={setQuery}
      options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
      empty={found.isFetching ? undefined : t('ui.organization_none')}
      onChoose={({ value }) => {
        const chosen = organizations.find(({ id }) => id === value)
        setQuery('')
        if (chosen) onChoose(chosen)
      }}
    />
  )
}
