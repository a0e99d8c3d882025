import { Check } from 'lucide-react'
import { Fragment } from 'react'
import { dayParts, timesOfWeek, useSafeWords, weekdays } from '../core/people/safe'
import styles from './WeekGrid.module.css'

type Props = { label: string; values: readonly string[]; onChange: (values: string[]) => void }

/** The parts of a week, each a tap: mornings, afternoons and evenings of seven days. */
export function WeekGrid({ label, values, onChange }: Props) {
  const words = useSafeWords()
  const toggle = (value: string) => onChange(timesOfWeek.filter((one) => values.includes(one) !== (one === value)))
  return (
    <fieldset className={styles.week}>
      <legend>{label}</legend>
      <span />
      {dayParts.map((part) => (
        <span key={part} aria-hidden="true" className={styles.part}>
          {words.part(part)}
        </span>
      ))}
      {weekdays.map((day, at) => (
        <Fragment key={day}>
          <span aria-hidden="true" className={styles.day}>
            {words.day(at, 'short')}
          </span>
          {dayParts.map((part) => {
            const value = `${day}_${part}`
            const chosen = values.includes(value)
            return (
              <button
                key={value}
                type="button"
                className={styles.slot}
                aria-pressed={chosen}
                aria-label={`${words.day(at, 'long')}, ${words.part(part)}`}
                onClick={(event) => {
                  // not every browser focuses a button that is tapped; leaving the group is what saves it
                  event.currentTarget.focus()
                  toggle(value)
                }}
              >
                {chosen && <Check aria-hidden="true" />}
              </button>
            )
          })}
        </Fragment>
      ))}
    </fieldset>
  )
}
