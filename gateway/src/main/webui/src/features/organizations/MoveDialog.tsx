import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { hasANumber } from '../../core/people/aNumber'
import { useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { NoteArea } from '../../ui/ProtectedNote'
import type { Organization, Stage } from './api'
import styles from './organizations.module.css'
import { reachable } from './stages'
import { useOrganizationWords } from './words'

type Props = { organization: Organization; onMove: (to: Stage, note: string) => void; onClose: () => void }

/** Where a partnership goes, by tap or key, and why if one likes to say so. */
export function MoveDialog({ organization, onMove, onClose }: Props) {
  const t = useText()
  const me = useMe()
  const words = useOrganizationWords()
  const [note, setNote] = useState('')
  return (
    <Dialog
      title={t('organizations.move_title', { name: organization.name })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('organizations.cancel')}</Button>}
    >
      <p>{t('organizations.stage_now', { stage: words.stage(organization.stage) })}</p>
      <NoteArea
        label={t('organizations.move_why')}
        hint={t('organizations.move_why_hint')}
        value={note}
        onChange={setNote}
        waits={hasANumber(note)}
      />
      <fieldset className={styles.choices}>
        <legend>{t('organizations.move_to')}</legend>
        {reachable(me, organization.stage).map((stage) => (
          <Button key={stage} onClick={() => !hasANumber(note) && onMove(stage, note.trim())}>
            {words.stage(stage)}
          </Button>
        ))}
      </fieldset>
    </Dialog>
  )
}
