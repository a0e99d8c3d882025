import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { hasANumber } from '../../core/people/aNumber'
import { InlineField } from '../../ui/InlineField'
import { ANumberFound, StatusHint } from '../../ui/ProtectedNote'
import { Section } from '../../ui/Screen'
import type { Person } from './api'
import type { Saving } from './Details'

/** The note. An A-number is not saved, and one tap takes it out; words about status only get a hint. */
export function NoteField({ person, saving }: { person: Person; saving: Saving }) {
  const t = useText()
  const [draft, setDraft] = useState(person.note ?? '')
  const { at, codeUnder } = useViolations(saving.refusal?.problem)
  const refused = saving.refusal?.change.note
  const offersRemoval = codeUnder('/note') === 'a_number' && typeof refused === 'string' && hasANumber(refused)
  const save = (note: string) => saving.save({ note: note || null })
  return (
    <Section title={t('people.note')}>
      <InlineField
        // after a removal the field starts anew from what is stored
        key={person.note ?? ''}
        label={t('people.note_label')}
        hint={t('people.note_hint')}
        long
        value={offersRemoval ? refused : (person.note ?? '')}
        error={at('/note')}
        onDraft={setDraft}
        onSave={save}
      />
      {offersRemoval ? (
        <ANumberFound saves text={refused} onRemove={(clean) => save(clean).catch(() => undefined)} />
      ) : (
        <StatusHint text={draft} />
      )}
    </Section>
  )
}
