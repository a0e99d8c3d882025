import { useDeferredValue, useState } from 'react'
import { type EventName, titleIn, useEventSearch } from '../core/events'
import { useFormat } from '../core/i18n/format'
import { useLanguage } from '../core/i18n/language'
import { useText } from '../core/i18n/text'
import { Combobox } from './Combobox'

type Props = { label: string; hint?: string; onChoose: (event: EventName) => void }

/** Finds one of the events this reader may see, to come or over, by a part of its title. */
export function EventPicker({ label, hint, onChoose }: Props) {
  const t = useText()
  const format = useFormat()
  const { language } = useLanguage()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const found = useEventSearch(asked)
  const events = found.data ?? []
  return (
    <Combobox
      label={label}
      hint={hint}
      placeholder={t('ui.event_search')}
      query={query}
      onQuery={setQuery}
      options={events.map((event) => ({
        value: event.id,
        label: titleIn(event, language),
        detail: format.date(event.starts_at),
      }))}
      empty={found.isFetching ? undefined : t('ui.event_none')}
      onChoose={({ value }) => {
        const chosen = events.find(({ id }) => id === value)
        setQuery('')
        if (chosen) onChoose(chosen)
      }}
    />
  )
}
