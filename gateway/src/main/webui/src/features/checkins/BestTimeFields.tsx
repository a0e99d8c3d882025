import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { FieldRow, TextField } from '../../ui/Field'
import type { BestTime } from './api'
import styles from './checkins.module.css'
import { weekdays } from './words'

type Props = { best: BestTime; onChange: (best: BestTime) => void; error?: string }

// A week that begins on a Monday, to name its days.
const monday = Date.UTC(2026, 5, 1, 12)
const dayLength = 86_400_000

/** On which days and between which hours somebody likes to be asked; nothing chosen is any time. */
export function BestTimeFields({ best, onChange, error }: Props) {
  const t = useText()
  const format = useFormat()
  const chosen = best.days ?? []
  const toggle = (day: string) =>
    onChange({ ...best, days: chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day] })
  const named = (at: number, weekday: 'short' | 'long') => format.part(new Date(monday + at * dayLength), { weekday }, 'UTC')
  return (
    <>
      <fieldset className={styles.days}>
        <legend>{t('checkins.best_days')}</legend>
        {weekdays.map((day, at) => (
          <Button key={day} small aria-pressed={chosen.includes(day)} aria-label={named(at, 'long')} onClick={() => toggle(day)}>
            {named(at, 'short')}
          </Button>
        ))}
      </fieldset>
      <FieldRow>
        <TextField
          label={t('checkins.from')}
          optional
          type="time"
          value={best.from ?? ''}
          onChange={(from) => onChange({ ...best, from: from || undefined })}
        />
        <TextField
          label={t('checkins.to')}
          optional
          type="time"
          value={best.to ?? ''}
          error={error}
          onChange={(to) => onChange({ ...best, to: to || undefined })}
        />
      </FieldRow>
    </>
  )
}
