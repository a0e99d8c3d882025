import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../core/i18n/text'
import styles from './Chips.module.css'

type Props = {
  label: string
  items: { value: string; label: string }[]
  onRemove?: (value: string) => void
  children?: ReactNode
}

/** Small words, each with its own way out; what adds another comes as children. */
export function Chips({ label, items, onRemove, children }: Props) {
  const t = useText()
  return (
    <div className={styles.chips}>
      <ul className={styles.list} aria-label={label}>
        {items.map((item) => (
          <li key={item.value} className={styles.chip}>
            {item.label}
            {onRemove && (
              <button type="button" aria-label={t('ui.remove', { what: item.label })} onClick={() => onRemove(item.value)}>
                <X aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
