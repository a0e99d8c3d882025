import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { useKept } from '../../core/keep/kept'
import { hasANumber } from '../../core/people/aNumber'
import { Button } from '../../ui/Button'
import { InlineField } from '../../ui/InlineField'
import { KeptLine } from '../../ui/KeptLine'
import { ANumberFound, StatusHint } from '../../ui/ProtectedNote'
import { Section } from '../../ui/Screen'
import type { Person } from './api'
import type { Saving } from './Details'

/** The note. An A-number is not saved, and one tap takes it out; words about status only get a hint. */
export function NoteField({ person, saving }: { person: Person; saving: Saving }) {
  const t = useText()
  const [round, setRound] = useState(0)
  const [draft, setDraft, kept] = useKept(`people.note.${person.id}`, person.note ?? '')
  const { at, codeUnder } = useViolations(saving.refusal?.problem)
  const refused = saving.refusal?.change.note
  const offersRemoval = codeUnder('/note') === 'a_number' && typeof refused === 'string' && hasANumber(refused)
  const save = (note: string) =>
    saving.save({ note: note || null }).then((saved) => {
      kept.done()
      return saved
    })
  const discard = () => {
    kept.discard()
    setRound(round + 1)
  }
  return (
    <Section title={t('people.note')}>
      <KeptLine kept={{ ...kept, discard }}>
        <Button small kind="primary" onClick={() => save(draft.trim()).catch(() => undefined)}>
          {t('people.note_save')}
        </Button>
      </KeptLine>
      <InlineField
        // after a removal the field starts anew from what is stored
        key={`${round} ${person.note ?? ''}`}
        label={t('people.note_label')}
        hint={t('people.note_hint')}
        long
        value={offersRemoval ? refused : (person.note ?? '')}
        typed={kept.restored && !offersRemoval ? draft : undefined}
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
