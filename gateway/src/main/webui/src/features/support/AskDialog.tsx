import { X } from 'lucide-react'
import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useOwnCommittees } from '../../core/committees'
import { inDays } from '../../core/days'
import { useText } from '../../core/i18n/text'
import { useKept } from '../../core/keep/kept'
import { hasANumber } from '../../core/people/aNumber'
import { needKinds, useWords } from '../../core/words'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { SelectField, TextField } from '../../ui/Field'
import { KeptLine } from '../../ui/KeptLine'
import { PersonPicker } from '../../ui/PersonPicker'
import { NoteArea } from '../../ui/ProtectedNote'
import { useAsking } from './api'
import styles from './support.module.css'

type Somebody = { id: string; display_name: string }
type Form = { who?: Somebody; kind?: string; what: string; neededBy: string; committee: string }
const empty: Form = { what: '', neededBy: '', committee: '' }

/** Somebody needs something: who, what, and, if they like, what exactly and until when. */
export function AskDialog({ person, onClose }: { person?: Somebody; onClose: () => void }) {
  const t = useText()
  const words = useWords()
  const led = useOwnCommittees()
  const [form, setForm, kept] = useKept<Form>(`support.ask.${person?.id ?? ''}`, { ...empty, who: person })
  const { who, kind, what, neededBy, committee } = form
  const put = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const [asked, setAsked] = useState(false)
  const asking = useAsking(() => {
    kept.done()
    onClose()
  })
  const cancel = () => {
    kept.done()
    onClose()
  }
  const violations = useViolations(asking.error)
  const save = (clean = what) => {
    setAsked(true)
    if (!who || !kind || hasANumber(clean)) return
    asking.mutate({
      person_id: who.id,
      kind,
      what: clean.trim() || undefined,
      needed_by: neededBy || undefined,
      committee_id: committee || undefined,
    })
  }
  const missing = (there: unknown) => (asked && !there ? t('core.violation.required') : undefined)
  return (
    <Dialog
      title={person ? t('support.ask_for', { name: person.display_name }) : t('support.ask')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={cancel}>{t('support.cancel')}</Button>
          <Button kind="primary" busy={asking.isPending} onClick={() => save()}>
            {t('support.add')}
          </Button>
        </>
      }
    >
      <KeptLine kept={kept} />
      {!person &&
        (who ? (
          <p className={styles.chosen}>
            <b>{who.display_name}</b>
            <IconButton
              label={t('support.another_person')}
              icon={<X aria-hidden="true" />}
              onClick={() => put({ who: undefined })}
            />
          </p>
        ) : (
          <PersonPicker label={t('support.who_needs')} error={missing(who)} onChoose={(chosen) => put({ who: chosen })} />
        ))}
      <fieldset className={styles.kinds}>
        <legend>{t('support.kind')}</legend>
        {needKinds.map((one) => (
          <Button key={one} small aria-pressed={kind === one} onClick={() => put({ kind: one })}>
            {words.need(one)}
          </Button>
        ))}
        {missing(kind) && <p className={styles.missing}>{missing(kind)}</p>}
      </fieldset>
      <NoteArea
        label={t('support.what')}
        hint={t('support.what_hint')}
        value={what}
        error={violations.at('/what')}
        onChange={(text) => put({ what: text })}
        waits={asked && hasANumber(what)}
        onCleaned={(clean) => asked && save(clean)}
      />
      <TextField
        label={t('support.until')}
        optional
        type="date"
        min={inDays(0)}
        value={neededBy}
        error={violations.at('/needed_by')}
        onChange={(day) => put({ neededBy: day })}
      />
      {led.length > 1 && (
        <SelectField
          label={t('support.committee')}
          value={committee}
          error={violations.at('/committee_id')}
          onChange={(id) => put({ committee: id })}
          choices={[
            { value: '', label: t('support.committee_of_person') },
            ...led.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {asking.isError && !violations.any && <ErrorBox error={asking.error} />}
    </Dialog>
  )
}
