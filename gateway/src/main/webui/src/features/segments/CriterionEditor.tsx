import { X } from 'lucide-react'
import { useCommitteeNames } from '../../core/committees'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { timesOfWeek, useSafeWords } from '../../core/people/safe'
import { IconButton } from '../../ui/Button'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { useZones } from './api'
import type { Criterion } from './criteria'
import { AttendanceFields, ConsentFields, ContactFields } from './KnownFields'
import styles from './segments.module.css'
import { PickField, ValuesField } from './ValuesField'

type Props = { criterion: Criterion; onChange: (criterion: Criterion) => void; onRemove: () => void }

/** One thing that is asked of people, with its fields and a way out. */
export function CriterionEditor({ criterion, onChange, onRemove }: Props) {
  const t = useText()
  const title = t(`segments.kind.${criterion.kind}`)
  return (
    <fieldset className={styles.criterion}>
      <legend>{title}</legend>
      <IconButton
        label={t('segments.remove_criterion', { what: title })}
        icon={<X />}
        className={styles.remove}
        onClick={onRemove}
      />
      <Fields criterion={criterion} onChange={onChange} />
      {criterion.kind !== 'contact' && criterion.kind !== 'consent' && (
        <CheckField
          label={t('segments.not')}
          checked={criterion.not ?? false}
          onChange={(not) => onChange({ ...criterion, not: not || undefined })}
        />
      )}
    </fieldset>
  )
}

function Fields({ criterion, onChange }: Omit<Props, 'onRemove'>) {
  const t = useText()
  const format = useFormat()
  const { times } = useSafeWords()
  const committees = useCommitteeNames().data ?? []
  switch (criterion.kind) {
    case 'words':
      return (
        <TextField
          label={t('segments.words')}
          hint={t('segments.words_hint')}
          value={criterion.text}
          maxLength={100}
          autoComplete="off"
          onChange={(text) => onChange({ ...criterion, text })}
        />
      )
    case 'languages':
      return (
        <PickField
          label={t('segments.kind.languages')}
          values={criterion.values}
          choices={offeredLanguages.map((tag) => ({ value: tag, label: format.languageName(tag) }))}
          onChange={(values) => onChange({ ...criterion, values })}
        />
      )
    case 'available':
      return (
        <PickField
          label={t('segments.kind.available')}
          values={criterion.values}
          choices={timesOfWeek.map((value) => ({ value, label: times([value]) }))}
          onChange={(values) => onChange({ ...criterion, values })}
        />
      )
    case 'interpreter':
      return null
    case 'postal_codes':
      return <PostalCodes values={criterion.values} onChange={(values) => onChange({ ...criterion, values })} />
    case 'tags':
    case 'skills':
      return (
        <ValuesField
          label={t(`segments.one.${criterion.kind}`)}
          values={criterion.values}
          onChange={(values) => onChange({ ...criterion, values })}
        />
      )
    case 'committees':
      return (
        <>
          <PickField
            label={t('segments.kind.committees')}
            values={criterion.ids}
            choices={committees.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(ids) => onChange({ ...criterion, ids })}
          />
          <SelectField
            label={t('segments.belongs_as')}
            value={criterion.as}
            choices={(['either', 'member', 'cared_for'] as const).map((as) => ({ value: as, label: t(`segments.as.${as}`) }))}
            onChange={(as) => onChange({ ...criterion, as: as as typeof criterion.as })}
          />
        </>
      )
    case 'attendance':
      return <AttendanceFields criterion={criterion} onChange={onChange} />
    case 'contact':
      return <ContactFields criterion={criterion} onChange={onChange} />
    case 'consent':
      return <ConsentFields criterion={criterion} onChange={onChange} />
  }
}

/** By code, or by a zone, which is its codes. */
function PostalCodes({ values, onChange }: { values: string[]; onChange: (values: string[]) => void }) {
  const t = useText()
  const zones = (useZones().data ?? []).filter(({ postal_codes }) => postal_codes && postal_codes.length > 0)
  return (
    <>
      <ValuesField label={t('segments.one.postal_codes')} values={values} inputMode="numeric" onChange={onChange} />
      {zones.length > 0 && (
        <SelectField
          label={t('segments.zone')}
          value=""
          choices={[{ value: '', label: t('segments.choose') }, ...zones.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => {
            const codes = zones.find((zone) => zone.id === id)?.postal_codes ?? []
            onChange([...new Set([...values, ...codes])])
          }}
        />
      )}
    </>
  )
}
