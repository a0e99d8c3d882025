import { Search, X } from 'lucide-react'
import { type Ref, useId } from 'react'
import { useText } from '../core/i18n/text'
import { IconButton } from './Button'
import styles from './SearchField.module.css'

type Props = {
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement>
}

/** A search box without autofill or spelling service: what is typed here are names. */
export function SearchField({ label, placeholder, value, onChange, ref }: Props) {
  const t = useText()
  const id = useId()
  return (
    <search className={styles.search}>
      <Search aria-hidden="true" />
      <input
        ref={ref}
        id={id}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      {value && <IconButton label={t('ui.clear')} icon={<X />} onClick={() => onChange('')} />}
    </search>
  )
}
