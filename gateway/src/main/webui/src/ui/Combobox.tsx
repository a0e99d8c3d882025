import { type KeyboardEvent, useId, useState } from 'react'
import styles from './Combobox.module.css'
import { Field } from './Field'
import fieldStyles from './Field.module.css'

export type Option = { value: string; label: string; detail?: string }

type Props = {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  placeholder?: string
  /** What is typed; the owner turns it into options (a search, a filter). */
  query: string
  onQuery: (query: string) => void
  options: Option[]
  onChoose: (option: Option) => void
  /** Said under the box when nothing fits. */
  empty?: string
}

/** A text box with suggestions: arrows and Enter, or a tap. The owner holds what was chosen. */
export function Combobox({ label, hint, error, optional, placeholder, query, onQuery, options, onChoose, empty }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const active = Math.min(at, options.length - 1)
  const choose = (option: Option | undefined) => {
    if (!option) return
    onChoose(option)
    setOpen(false)
    setAt(0)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((active + step + options.length) % Math.max(1, options.length))
    } else if (event.key === 'Enter' && open && options.length > 0) {
      event.preventDefault()
      choose(options[active])
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }
  const showList = open && options.length > 0
  return (
    <div className={styles.combobox}>
      <Field {...{ label, hint, error, optional }}>
        {(aria) => (
          <input
            {...aria}
            type="text"
            role="combobox"
            className={fieldStyles.control}
            placeholder={placeholder}
            value={query}
            autoComplete="off"
            spellCheck={false}
            aria-expanded={showList}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={showList ? `${id}-${active}` : undefined}
            onChange={(event) => {
              onQuery(event.target.value)
              setOpen(true)
              setAt(0)
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={press}
          />
        )}
      </Field>
      <div role="listbox" id={`${id}-list`} aria-label={label} className={styles.list} hidden={!showList}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the text box
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.label}</span>
            {option.detail && <span className={styles.detail}>{option.detail}</span>}
          </div>
        ))}
      </div>
      {open && options.length === 0 && query.trim() !== '' && empty && (
        <p className={styles.empty} role="status">
          {empty}
        </p>
      )}
    </div>
  )
}
