import { useCommitteeNames } from '../../core/committees'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import type { PeopleFilter } from '../../core/people/search'
import { FieldRow, SelectField, TextField } from '../../ui/Field'
import { Section } from '../../ui/Screen'

export function Filters({ filter, onChange }: { filter: PeopleFilter; onChange: (filter: PeopleFilter) => void }) {
  const t = useText()
  const format = useFormat()
  const committees = useCommitteeNames().data ?? []
  const set = (name: keyof PeopleFilter) => (value: string) => onChange({ ...filter, [name]: value || undefined })
  const all = { value: '', label: t('people.filter_all') }
  return (
    <Section>
      <FieldRow>
        <SelectField
          label={t('people.filter_language')}
          value={filter.language ?? ''}
          onChange={set('language')}
          choices={[all, ...offeredLanguages.map((tag) => ({ value: tag, label: format.languageName(tag) }))]}
        />
        <TextField label={t('people.filter_tag')} value={filter.tag ?? ''} autoComplete="off" onChange={set('tag')} />
        <TextField
          label={t('people.postal_code')}
          value={filter.postal_code ?? ''}
          inputMode="numeric"
          autoComplete="off"
          onChange={set('postal_code')}
        />
        {committees.length > 1 && (
          <SelectField
            label={t('people.committee')}
            value={filter.committee_id ?? ''}
            onChange={set('committee_id')}
            choices={[all, ...committees.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
      </FieldRow>
    </Section>
  )
}
