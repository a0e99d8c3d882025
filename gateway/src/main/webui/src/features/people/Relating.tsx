import { X } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { SelectField } from '../../ui/Field'
import { PersonPicker } from '../../ui/PersonPicker'
import { Row } from '../../ui/Screen'
import { type Person, type RelationshipKind, relationshipKinds } from './api'
import { kindTexts } from './Relationships'

type Props = {
  person: Person
  busy: boolean
  error: unknown
  onRelate: (link: { person_id: string; kind: RelationshipKind }) => void
  onClose: () => void
}

/** Who, and what they are to this person. */
export function Relating({ person, busy, error, onRelate, onClose }: Props) {
  const t = useText()
  const [who, setWho] = useState<{ id: string; display_name: string }>()
  const [kind, setKind] = useState<RelationshipKind>('relative')
  const [asked, setAsked] = useState(false)
  const save = () => {
    setAsked(true)
    if (who) onRelate({ person_id: who.id, kind })
  }
  return (
    <Dialog
      title={t('people.relate')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={save}>
            {t('ui.add')}
          </Button>
        </>
      }
    >
      {who ? (
        <Row>
          <b>{who.display_name}</b>
          <IconButton label={t('people.somebody_else')} icon={<X aria-hidden="true" />} onClick={() => setWho(undefined)} />
        </Row>
      ) : (
        <PersonPicker
          label={t('people.relate_who')}
          without={[person.id]}
          error={asked ? t('core.violation.required') : undefined}
          onChoose={setWho}
        />
      )}
      <SelectField
        label={t('people.relate_as', { name: person.display_name })}
        value={kind}
        onChange={(value) => setKind(value as RelationshipKind)}
        choices={relationshipKinds.map((value) => ({ value, label: t(kindTexts[value]) }))}
      />
      {Boolean(error) && <ErrorBox error={error} />}
    </Dialog>
  )
}
