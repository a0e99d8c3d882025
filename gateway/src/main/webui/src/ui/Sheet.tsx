import { EyeOff, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../core/i18n/text'
import { hideNow } from '../core/quickHide'
import { IconButton } from './Button'
import styles from './Sheet.module.css'

export type SheetProps = {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode
  /** Without a way to close but the actions: for what must be decided. */
  mustDecide?: boolean
  /** A slip: a tap beside it, Escape. What is deliberate goes to `onClose`. */
  onSlip?: () => void
  onTyped?: (typed: boolean) => void
}

// What one looks for by typing is soon typed again.
const isWords = (element: EventTarget): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && /^(text|tel|email|url)$/.test(element.type) && element.role !== 'combobox')

/** A native modal dialog: rises from the bottom on a phone. Mount it to open it; focus goes back to where it was. */
export function Sheet({ title, onClose, children, actions, mustDecide, onSlip = onClose, onTyped }: SheetProps) {
  const t = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element && !element.open) element.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape arrives as the dialog's own cancel event
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (!mustDecide) onSlip()
      }}
      onInput={({ target }) => onTyped && isWords(target) && onTyped(target.value !== '')}
      onClick={(event) => {
        if (event.target === dialog.current && !mustDecide) onSlip()
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <span className={styles.tools}>
            <IconButton label={t('ui.hide')} icon={<EyeOff />} onClick={hideNow} />
            {!mustDecide && <IconButton label={t('ui.close')} icon={<X />} onClick={onClose} />}
          </span>
        </header>
        <div className={styles.body}>{children}</div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  )
}
