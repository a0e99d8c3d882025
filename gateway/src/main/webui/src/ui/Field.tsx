import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { useText } from '../core/i18n/text'
import styles from './Field.module.css'

type About = { label: string; hint?: ReactNode; error?: string; optional?: boolean }
type Aria = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** Label, hint and error around any control; spread `aria` on the control. */
export function Field({ label, hint, error, optional, children }: About & { children: (aria: Aria) => ReactNode }) {
  const t = useText()
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> {t('ui.optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}

type Controlled<Attributes> = Omit<Attributes, 'onChange' | 'value'> &
  About & { value: string; onChange: (value: string) => void }

export function TextField({
  label,
  hint,
  error,
  optional,
  onChange,
  className,
  ...rest
}: Controlled<InputHTMLAttributes<HTMLInputElement>> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(aria) => (
        <input
          type="text"
          {...rest}
          {...aria}
          className={[styles.control, className].filter(Boolean).join(' ')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function TextAreaField({
  label,
  hint,
  error,
  optional,
  onChange,
  ...rest
}: Controlled<TextareaHTMLAttributes<HTMLTextAreaElement>> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(aria) => (
        <textarea rows={3} {...rest} {...aria} className={styles.control} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}

export type Choice = { value: string; label: string }

export function SelectField({
  label,
  hint,
  error,
  optional,
  onChange,
  choices,
  ...rest
}: Controlled<SelectHTMLAttributes<HTMLSelectElement>> & { choices: Choice[] }) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(aria) => (
        <select {...rest} {...aria} className={styles.control} onChange={(event) => onChange(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type CheckProps = { label: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean }

export function CheckField({ label, hint, checked, onChange, disabled }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <span className={styles.checkHint}>{hint}</span>}
      </span>
    </label>
  )
}

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>
