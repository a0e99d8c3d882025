import { Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { SelectField, TextField } from '../../ui/Field'
import styles from './Several.module.css'

type Props = {
  label: string
  values: string[]
  onChange: (values: string[]) => void
  /** Only these can be added; without it any word can. */
  offered?: string[]
  named?: (value: string) => string
}

/** A list of words as chips, with a way to add one. */
export function Several({ label, values, onChange, offered, named = (value) => value }: Props) {
  const t = useText()
  const [typed, setTyped] = useState<string>()
  const add = (value: string) => {
    const word = value.trim()
    setTyped(undefined)
    if (word && !values.includes(word)) onChange([...values, word])
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      add(typed ?? '')
    } else if (event.key === 'Escape') setTyped(undefined)
  }
  return (
    <fieldset className={styles.several}>
      <legend>{label}</legend>
      <Chips
        label={label}
        items={values.map((value) => ({ value, label: named(value) }))}
        onRemove={(gone) => onChange(values.filter((value) => value !== gone))}
      >
        {typed === undefined && (
          <Button
            kind="plain"
            small
            icon={<Plus aria-hidden="true" />}
            aria-label={t('people.add_to', { what: label })}
            onClick={() => setTyped('')}
          >
            {t('ui.add')}
          </Button>
        )}
      </Chips>
      {typed !== undefined &&
        (offered ? (
          <SelectField
            label={t('people.add_to', { what: label })}
            value=""
            autoFocus
            choices={[
              { value: '', label: t('people.choose') },
              ...offered.filter((value) => !values.includes(value)).map((value) => ({ value, label: named(value) })),
            ]}
            onChange={add}
            onBlur={() => setTyped(undefined)}
          />
        ) : (
          <TextField
            label={t('people.add_to', { what: label })}
            value={typed}
            autoFocus
            autoComplete="off"
            maxLength={60}
            onChange={setTyped}
            onKeyDown={press}
            onBlur={() => add(typed)}
          />
        ))}
    </fieldset>
  )
}
