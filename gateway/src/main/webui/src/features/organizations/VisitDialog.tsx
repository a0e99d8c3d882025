import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { hasANumber } from '../../core/people/aNumber'
import { Button } from '../../ui/Button'
import { DayChoice } from '../../ui/DayChoice'
import { Dialog } from '../../ui/Dialog'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox } from '../../ui/Feedback'
import { TextField } from '../../ui/Field'
import { NoteArea } from '../../ui/ProtectedNote'
import { type Organization, pledgeKinds, type VisitAnswer, visitAnswers } from './api'
import { nextVisit, useLoggingVisit } from './changing'
import styles from './organizations.module.css'
import { useOrganizationWords } from './words'

type Props = {
  organization: Organization
  /** What is asked for on this walk; kept from door to door. */
  pitch: string
  onPitch: (pitch: string) => void
  onPledged: () => void
  onClose: () => void
}

/** What they said, in one tap; a note, another pitch or another day before it if there is more to say. */
export function VisitDialog({ organization, pitch, onPitch, onPledged, onClose }: Props) {
  const t = useText()
  const words = useOrganizationWords()
  const [note, setNote] = useState('')
  const [day, setDay] = useState<string>()
  const logging = useLoggingVisit(({ answer }) => {
    onClose()
    if (answer === 'pledged') onPledged()
  })
  const violations = useViolations(logging.error)
  const log = (answer: VisitAnswer) => {
    if (hasANumber(note) || logging.isPending) return
    const visit = {
      answer,
      pitch: pitch.trim() || undefined,
      note: note.trim() || undefined,
      next_visit_on: day ?? nextVisit(answer),
    }
    logging.mutate({ organization, visit })
  }
  return (
    <Dialog title={t('organizations.visit_title', { name: organization.name })} onClose={onClose}>
      {organization.address_line && <p>{organization.address_line}</p>}
      <NoteArea
        label={t('organizations.visit_note')}
        hint={t('organizations.visit_note_hint')}
        value={note}
        error={violations.at('/note')}
        onChange={setNote}
        waits={hasANumber(note)}
      />
      <fieldset className={styles.answers}>
        <legend>{t('organizations.what_they_said')}</legend>
        {visitAnswers.map((answer) => (
          <Button key={answer} wide busy={logging.isPending} onClick={() => log(answer)}>
            {words.answer(answer)}
          </Button>
        ))}
      </fieldset>
      <Disclosure title={t('organizations.visit_more')}>
        <TextField
          label={t('organizations.pitch')}
          hint={t('organizations.pitch_hint')}
          value={pitchText(pitch, words.pledge)}
          maxLength={60}
          autoComplete="off"
          error={violations.at('/pitch')}
          onChange={onPitch}
        />
        <DayChoice label={t('organizations.next_visit')} value={day} onChange={setDay} />
      </Disclosure>
      {logging.isError && !violations.any && <ErrorBox error={logging.error} />}
    </Dialog>
  )
}

/** A known pitch is shown in the reader's words. */
const pitchText = (pitch: string, word: (kind: string) => string) =>
  pledgeKinds.some((kind) => kind === pitch) ? word(pitch) : pitch
