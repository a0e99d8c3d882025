import { type ReactNode, useId } from 'react'
import styles from './duplicates.module.css'

type Props<T extends string> = {
  legend: string
  hint?: string
  choices: { value: T; label: ReactNode }[]
  picked: T
  onPick: (value: T) => void
}

/** Native radio buttons that look like cards beside each other: arrow keys, one tap, and read aloud as what they are. */
export function Choices<T extends string>({ legend, hint, choices, picked, onPick }: Props<T>) {
  const id = useId()
  return (
    <fieldset className={styles.choices} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.cards}>
        {choices.map(({ value, label }) => (
          <label key={value} className={styles.card}>
            <input type="radio" name={id} value={value} checked={picked === value} onChange={() => onPick(value)} />
            <span className={styles.cardText}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
