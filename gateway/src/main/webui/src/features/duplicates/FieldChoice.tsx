import { useText } from '../../core/i18n/text'
import type { Record } from './api'
import { Choices } from './Choices'
import styles from './duplicates.module.css'
import { canBeBoth, type FieldName, type Pick, useFields } from './fields'

type Props = { field: FieldName; first: Record; second: Record; picked: Pick; onPick: (pick: Pick) => void }

/** One field that differs: this, that, or both. */
export function FieldChoice({ field, first, second, picked, onPick }: Props) {
  const t = useText()
  const fields = useFields()
  const lines = (values: string[]) =>
    values.map((value) => (
      <span key={value} className={styles.line}>
        {value}
      </span>
    ))
  const choices: { value: Pick; label: React.ReactNode }[] = [
    { value: 'first', label: lines(fields.value(first, field)) },
    { value: 'second', label: lines(fields.value(second, field)) },
  ]
  if (canBeBoth(field)) choices.push({ value: 'both', label: t('duplicates.both') })
  return <Choices legend={fields.name(field)} choices={choices} picked={picked} onPick={onPick} />
}
