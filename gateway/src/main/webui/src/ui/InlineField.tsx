import { Check } from 'lucide-react'
import { type InputHTMLAttributes, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../core/i18n/text'
import { Field } from './Field'
import styles from './InlineField.module.css'

type Props = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'lang' | 'autoFocus'
> & {
  label: string
  hint?: string
  value: string
  error?: string
  placeholder?: string
  long?: boolean
  readOnly?: boolean
  /** What had been typed and is not saved yet: the field begins with it. */
  typed?: string
  /** Called only when the text differs; resolves once it is stored. The text stays when it rejects. */
  onSave: (value: string) => Promise<unknown>
  /** Told what is being typed, for hints. */
  onDraft?: (value: string) => void
}

/** Saves by leaving it or by Enter; Escape takes back what was typed. */
export function InlineField({
  label,
  hint,
  value,
  error,
  placeholder,
  long,
  readOnly,
  typed,
  onSave,
  onDraft,
  autoFocus,
  ...rest
}: Props) {
  const t = useText()
  const [draft, setDraft] = useState(typed ?? value)
  const [state, setState] = useState<'still' | 'saving' | 'saved'>('still')
  const editing = useRef(typed !== undefined)
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!editing.current) setDraft(value)
  }, [value])
  useEffect(() => {
    if (autoFocus) control.current?.focus()
  }, [autoFocus])
  const type = (text: string) => {
    editing.current = true
    setState('still')
    setDraft(text)
    onDraft?.(text)
  }
  const save = () => {
    const text = draft.trim()
    if (text === value.trim()) {
      editing.current = false
      setDraft(value)
      return
    }
    setState('saving')
    onSave(text).then(
      () => {
        editing.current = false
        setState('saved')
      },
      () => setState('still'), // the owner shows why; the text stays to be corrected
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      control.current?.blur()
    } else if (event.key === 'Escape' && draft !== value) {
      event.stopPropagation()
      editing.current = false
      setDraft(value)
      onDraft?.(value)
    }
  }
  const common = {
    ...rest,
    ref: control,
    placeholder,
    readOnly,
    value: draft,
    className: styles.control,
    onBlur: save,
    onKeyDown: press,
  }
  return (
    <div className={styles.inline}>
      <Field label={label} hint={hint} error={error}>
        {(aria) =>
          long ? (
            <textarea rows={3} {...common} {...aria} onChange={(event) => type(event.target.value)} />
          ) : (
            <input type="text" {...common} {...aria} onChange={(event) => type(event.target.value)} />
          )
        }
      </Field>
      <span className={styles.state} role="status">
        {state === 'saving' && t('ui.saving')}
        {state === 'saved' && <Check aria-label={t('ui.saved')} />}
      </span>
    </div>
  )
}
