import type { Fellow } from '../core/fellows'
import { useText } from '../core/i18n/text'
import type { NextStep } from '../core/outreach'
import { hasANumber } from '../core/people/aNumber'
import { DayChoice } from './DayChoice'
import { SelectField, TextField } from './Field'
import { ANumberFound, StatusHint } from './ProtectedNote'

type Props = {
  value: NextStep
  onChange: (next: NextStep) => void
  fellows: Fellow[]
  errors?: { what?: string; due_on?: string }
  autoFocus?: boolean
}

/** What comes next, when, and who takes care of it. */
export function NextStepFields({ value, onChange, fellows, errors, autoFocus }: Props) {
  const t = useText()
  return (
    <>
      <TextField
        label={t('ui.follow_up.what')}
        placeholder={t('ui.follow_up.what_example')}
        value={value.what}
        error={errors?.what}
        autoComplete="off"
        maxLength={300}
        autoFocus={autoFocus}
        onChange={(what) => onChange({ ...value, what })}
      />
      {hasANumber(value.what) ? (
        <ANumberFound text={value.what} onRemove={(what) => onChange({ ...value, what })} />
      ) : (
        <StatusHint text={value.what} />
      )}
      <DayChoice label={t('ui.due.on')} value={value.due_on} onChange={(due_on) => onChange({ ...value, due_on })} />
      {fellows.length > 1 && (
        <SelectField
          label={t('ui.follow_up.who')}
          value={value.owner_user_id ?? fellows[0]?.user_id ?? ''}
          choices={fellows.map(({ user_id, name, me }) => ({ value: user_id, label: me ? t('ui.follow_up.me') : name }))}
          onChange={(owner_user_id) => onChange({ ...value, owner_user_id })}
        />
      )}
    </>
  )
}
