import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { IconButton } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { TextField } from '../../ui/Field'
import styles from './segments.module.css'

type Props = { label: string; values: string[]; onChange: (values: string[]) => void; inputMode?: 'numeric' }

/** Several words, each a chip; what is still being typed counts when the field is left. */
export function ValuesField({ label, values, onChange, inputMode }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const add = () => {
    const word = typed.trim()
    setTyped('')
    if (word && !values.includes(word)) onChange([...values, word])
  }
  return (
    <div className={styles.values}>
      {values.length > 0 && (
        <Chips
          label={label}
          items={values.map((value) => ({ value, label: value }))}
          onRemove={(gone) => onChange(values.filter((value) => value !== gone))}
        />
      )}
      <div className={styles.adding}>
        <TextField
          label={label}
          hint={values.length > 0 ? t('segments.any_of_these') : undefined}
          value={typed}
          maxLength={100}
          inputMode={inputMode}
          autoComplete="off"
          onChange={setTyped}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              add()
            }
          }}
        />
        <IconButton kind="quiet" label={t('segments.add_word')} icon={<Plus />} onClick={add} />
      </div>
    </div>
  )
}

type PickProps = {
  label: string
  values: string[]
  choices: { value: string; label: string }[]
  onChange: (values: string[]) => void
}

/** Several of what there is to choose from. */
export function PickField({ label, values, choices, onChange }: PickProps) {
  const t = useText()
  const name = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value
  return (
    <div className={styles.values}>
      {values.length > 0 && (
        <Chips
          label={label}
          items={values.map((value) => ({ value, label: name(value) }))}
          onRemove={(gone) => onChange(values.filter((value) => value !== gone))}
        />
      )}
      <select
        className={styles.pick}
        aria-label={label}
        value=""
        onChange={(event) => event.target.value && onChange([...values, event.target.value])}
      >
        <option value="">{t('segments.choose')}</option>
        {choices
          .filter(({ value }) => !values.includes(value))
          .map(({ value, label: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
      </select>
    </div>
  )
}
