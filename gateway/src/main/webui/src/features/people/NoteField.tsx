import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import { InlineField } from '../../ui/InlineField'
import { Section } from '../../ui/Screen'
import { hasANumber, speaksOfStatus, withoutANumbers } from './aNumber'
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
      {offersRemoval && (
        <Note tone="danger" icon={<EyeOff aria-hidden="true" />}>
          <p>{t('people.a_number_found')}</p>
          <p>«{withoutANumbers(refused)}»</p>
          <div>
            <Button kind="primary" onClick={() => save(withoutANumbers(refused)).catch(() => undefined)}>
              {t('people.a_number_remove')}
            </Button>
          </div>
        </Note>
      )}
      {!offersRemoval && speaksOfStatus(draft) && <Note tone="marigold">{t('people.status_hint')}</Note>}
    </Section>
  )
}
