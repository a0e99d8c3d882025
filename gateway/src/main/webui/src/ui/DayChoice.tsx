import { useState } from 'react'
import { dayOf, inDays, noonOf } from '../core/days'
import { useFormat } from '../core/i18n/format'
import { type PlainTextId, useText } from '../core/i18n/text'
import { Button } from './Button'
import styles from './DayChoice.module.css'
import { TextField } from './Field'

const offered: [number, PlainTextId][] = [
  [0, 'ui.due.today'],
  [1, 'ui.due.tomorrow'],
  [3, 'ui.due.in_3_days'],
  [7, 'ui.due.in_a_week'],
]

type Props = { label: string; value?: string; onChange: (day: string, fromCalendar: boolean) => void }

/** A day in one tap, or any other by the calendar. */
export function DayChoice({ label, value, onChange }: Props) {
  const t = useText()
  const format = useFormat()
  const [other, setOther] = useState(false)
  const known = offered.some(([days]) => inDays(days) === value)
  const picking = other || (value !== undefined && !known)
  return (
    <fieldset className={styles.days}>
      <legend>{label}</legend>
      {offered.map(([days, text]) => (
        <Button
          key={days}
          small
          aria-pressed={!picking && value === inDays(days)}
          title={format.sentence(format.day(noonOf(inDays(days))))}
          onClick={() => {
            setOther(false)
            onChange(inDays(days), false)
          }}
        >
          {t(text)}
        </Button>
      ))}
      <Button small aria-pressed={picking} aria-expanded={picking} onClick={() => setOther(!picking)}>
        {t('ui.due.other')}
      </Button>
      {picking && (
        <TextField
          label={t('ui.due.other')}
          type="date"
          min={dayOf(new Date())}
          value={value ?? ''}
          onChange={(day) => day && onChange(day, true)}
        />
      )}
    </fieldset>
  )
}
