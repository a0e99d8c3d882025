import { EyeOff, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../core/i18n/text'
import { hideNow } from '../core/quickHide'
import { IconButton } from './Button'
import styles from './Dialog.module.css'

type Props = {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode
  /** Without a way to close but the actions: for what must be decided. */
  mustDecide?: boolean
}

/** A native modal dialog: rises from the bottom on a phone. Mount it to open it; focus goes back to where it was. */
export function Dialog({ title, onClose, children, actions, mustDecide }: Props) {
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
        if (!mustDecide) onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current && !mustDecide) onClose()
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
