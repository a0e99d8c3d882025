import { TextField } from '../../../ui/Field'
import styles from './tonight.module.css'

type Props = { label: string; hint?: string; value: string; error?: string; autoFocus?: boolean; onChange: (pin: string) => void }

/** Digits that nobody reads over a shoulder. Not a password field: the browser would offer to keep it. */
export const PinField = ({ onChange, ...field }: Props) => (
  <TextField
    {...field}
    className={styles.pin}
    inputMode="numeric"
    autoComplete="off"
    maxLength={20}
    onChange={(text) => onChange(text.replace(/\D/g, ''))}
  />
)
