import { Copy } from 'lucide-react'
import { useId } from 'react'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { useToasts } from '../../ui/Toast'
import styles from './Copyable.module.css'

/** A value to take along, with a button that copies it. */
export function Copyable({ label, value }: { label: string; value: string }) {
  const t = useText()
  const toasts = useToasts()
  const id = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      toasts.say(t('clients.copied'))
    } catch {
      toasts.say(t('clients.not_copied'))
    }
  }
  return (
    <div className={styles.line}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      <code className={styles.value}>{value}</code>
      <Button icon={<Copy aria-hidden="true" />} aria-label={t('clients.copy_what', { what: label })} onClick={copy}>
        {t('clients.copy')}
      </Button>
    </div>
  )
}
