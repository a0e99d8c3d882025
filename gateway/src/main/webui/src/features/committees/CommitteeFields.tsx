import { type FormEvent, useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { ErrorBox } from '../../ui/Feedback'
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/Field'
import { Row, Stack } from '../../ui/Screen'
import { Unsaved } from '../../ui/Unsaved'
import { type CommitteeForm, type CommitteeState, committeeKinds, useZones } from './api'
import { kindText, nextStates, stateText } from './words'

type Props = {
  first: CommitteeForm
  /** Where it stands now; without it the committee is being founded. */
  state?: CommitteeState
  save: string
  busy: boolean
  error: unknown
  onSave: (form: CommitteeForm) => void
}

const offeredFirst = 6

export function CommitteeFields({ first, state, save, busy, error, onSave }: Props) {
  const t = useText()
  const format = useFormat()
  const zones = useZones()
  const [begun] = useState(first)
  const [form, setForm] = useState(begun)
  const [nameless, setNameless] = useState(false)
  const violations = useViolations(error)
  const set = (part: Partial<CommitteeForm>) => setForm((before) => ({ ...before, ...part }))
  const languages = [...new Set([...first.languages, ...offeredLanguages.slice(0, offeredFirst)])]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setNameless(!form.name.trim())
    if (form.name.trim()) onSave({ ...form, name: form.name.trim() })
  }
  const toggle = (tag: string, on: boolean) =>
    set({ languages: on ? [...form.languages, tag] : form.languages.filter((one) => one !== tag) })
  return (
    <form onSubmit={submit} noValidate>
      <Unsaved when={form !== begun && !busy} />
      <Stack>
        <TextField
          label={t('committees.name')}
          hint={t('committees.name_hint')}
          value={form.name}
          onChange={(name) => set({ name })}
          error={nameless ? t('committees.name_needed') : violations.at('/name')}
          maxLength={200}
          autoComplete="off"
        />
        <FieldRow>
          <SelectField
            label={t('committees.kind')}
            value={form.kind}
            onChange={(kind) => set({ kind: kind as CommitteeForm['kind'] })}
            choices={committeeKinds.map((kind) => ({ value: kind, label: t(kindText(kind)) }))}
          />
          <SelectField
            label={t('committees.zone')}
            value={form.zone_id ?? ''}
            onChange={(zone) => set({ zone_id: zone || null })}
            error={violations.at('/zone_id')}
            choices={[
              { value: '', label: t('committees.no_zone') },
              ...(zones.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </FieldRow>
        {state && (
          <SelectField
            label={t('committees.state')}
            value={form.state ?? state}
            onChange={(chosen) => set({ state: chosen as CommitteeState })}
            choices={[state, ...nextStates[state]].map((one) => ({ value: one, label: t(stateText(one)) }))}
          />
        )}
        <fieldset>
          <legend>{t('committees.languages')}</legend>
          <Row>
            {languages.map((tag) => (
              <CheckField
                key={tag}
                label={format.languageName(tag)}
                checked={form.languages.includes(tag)}
                onChange={(on) => toggle(tag, on)}
              />
            ))}
          </Row>
        </fieldset>
        {error !== undefined && error !== null && <ErrorBox error={error} />}
        <Button kind="primary" type="submit" wide busy={busy}>
          {save}
        </Button>
      </Stack>
    </form>
  )
}
