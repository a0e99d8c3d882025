import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import type { Said } from './api'
import { localTime, quickTimes } from './callBackTimes'
import styles from './calls.module.css'
import { PanelHead } from './Reached'

type Props = { name: string; note: ReactNode; sending?: Said; onSay: (at: string) => void; onBack: () => void }

/** When to call again: a likely time in one tap, or any other. */
export function CallBackChoices({ name, note, sending, onSay, onBack }: Props) {
  const t = useText()
  const format = useFormat()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const [times] = useState(() => quickTimes(new Date()))
  const [other, setOther] = useState(() => localTime(times.at(-1)?.at ?? new Date()))
  const when = new Date(other)
  const sane = !Number.isNaN(when.getTime()) && when.getTime() > Date.now()
  return (
    <div className={styles.reached}>
      <PanelHead title={t('calls.call_back_when', { name })} onBack={onBack} focus={title} />
      {note}
      <div className={styles.answers}>
        {times.map(({ text, at }) => (
          <Button
            key={at.toISOString()}
            busy={sending?.call_back_at === at.toISOString()}
            disabled={sending !== undefined && sending.call_back_at !== at.toISOString()}
            onClick={() => onSay(at.toISOString())}
          >
            {t(text, { time: format.time(at), day: format.part(at, { weekday: 'long' }) })}
          </Button>
        ))}
      </div>
      <div className={styles.otherTime}>
        <TextField
          label={t('calls.call_back_other')}
          type="datetime-local"
          min={localTime(new Date())}
          value={other}
          onChange={setOther}
        />
        <Button kind="primary" disabled={!sane} busy={sending !== undefined} onClick={() => onSay(when.toISOString())}>
          {t('calls.call_back_save')}
        </Button>
      </div>
    </div>
  )
}
