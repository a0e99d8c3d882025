import { EyeOff } from 'lucide-react'
import type { Ref } from 'react'
import { useText } from '../core/i18n/text'
import { hasANumber, speaksOfStatus, withoutANumbers } from '../core/people/aNumber'
import { Button } from './Button'
import { Note } from './Feedback'
import { TextAreaField } from './Field'

/** Words about status get a hint where they are typed, and are still saved: nothing may be lost in the middle of a call. */
export function StatusHint({ text }: { text: string }) {
  const t = useText()
  return speaksOfStatus(text) ? (
    <Note tone="marigold">
      <span role="status">{t('ui.status_hint')}</span>
    </Note>
  ) : null
}

/** An A-number is not saved, and one tap takes it out. */
export function ANumberFound({ text, saves, onRemove }: { text: string; saves?: boolean; onRemove: (clean: string) => void }) {
  const t = useText()
  const clean = withoutANumbers(text)
  return (
    <Note tone="danger" icon={<EyeOff aria-hidden="true" />}>
      <p role="alert">{t(saves ? 'ui.a_number_found' : 'ui.a_number_typed')}</p>
      {clean && <p>«{clean}»</p>}
      <div>
        <Button kind="primary" onClick={() => onRemove(clean)}>
          {t(saves ? 'ui.a_number_remove_and_save' : 'ui.a_number_remove')}
        </Button>
      </div>
    </Note>
  )
}

type Props = {
  label: string
  hint?: string
  error?: string
  value: string
  onChange: (text: string) => void
  /** Saving was asked for and waits until the number is out. */
  waits?: boolean
  onCleaned?: (clean: string) => void
  rows?: number
  ref?: Ref<HTMLTextAreaElement>
}

/** Free text about a person, with the same protection everywhere. */
export function NoteArea({ value, onChange, waits, onCleaned, ...field }: Props) {
  return (
    <>
      <TextAreaField {...field} value={value} onChange={onChange} autoComplete="off" maxLength={2000} />
      {hasANumber(value) ? (
        <ANumberFound
          text={value}
          saves={waits}
          onRemove={(clean) => {
            onChange(clean)
            onCleaned?.(clean)
          }}
        />
      ) : (
        <StatusHint text={value} />
      )}
    </>
  )
}
