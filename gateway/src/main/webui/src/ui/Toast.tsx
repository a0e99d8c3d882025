import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Problem } from '../core/api/problem'
import { problemText } from '../core/api/problemText'
import { useText } from '../core/i18n/text'
import { Button, IconButton } from './Button'
import styles from './Toast.module.css'

type Shown = { key: number; text: string; tone: 'calm' | 'bad'; action?: { label: string; run: () => void } }

type Toasts = {
  say: (text: string) => void
  /** Says what was done and offers to take it back for ten seconds. */
  undoable: (text: string, undo: () => void) => void
  /** Says in words what went wrong; `again` offers to try once more. */
  failed: (error: unknown, again?: () => void) => void
}

const Context = createContext<Toasts | undefined>(undefined)

export function useToasts(): Toasts {
  const found = useContext(Context)
  if (!found) throw new Error('useToasts outside ToastProvider')
  return found
}

const secondsShown = 10

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useText()
  const [shown, setShown] = useState<Shown[]>([])
  const counter = useRef(0)
  const drop = useCallback((key: number) => setShown((all) => all.filter((one) => one.key !== key)), [])
  const add = useCallback((toast: Omit<Shown, 'key'>) => {
    counter.current += 1
    const key = counter.current
    setShown((all) => [...all.slice(-2), { ...toast, key }])
  }, [])
  const toasts = useMemo<Toasts>(
    () => ({
      say: (text) => add({ text, tone: 'calm' }),
      undoable: (text, undo) => add({ text, tone: 'calm', action: { label: t('ui.undo'), run: undo } }),
      failed: (error, again) =>
        add({
          text: problemText(t, error),
          tone: 'bad',
          // what was refused is refused again
          action: again && !Problem.from(error).refused ? { label: t('ui.again'), run: again } : undefined,
        }),
    }),
    [add, t],
  )
  return (
    <Context value={toasts}>
      {children}
      <section className={styles.stack} aria-label={t('ui.messages')} aria-live="polite">
        {shown.map((toast) => (
          <Toast key={toast.key} toast={toast} onDone={() => drop(toast.key)} />
        ))}
      </section>
    </Context>
  )
}

function Toast({ toast, onDone }: { toast: Shown; onDone: () => void }) {
  const t = useText()
  const [held, setHeld] = useState(false)
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => done.current(), secondsShown * 1000)
    return () => clearTimeout(timer)
  }, [held])
  const act = () => {
    toast.action?.run()
    onDone()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the message while one reads it
    <div
      className={[styles.toast, toast.tone === 'bad' && styles.bad].filter(Boolean).join(' ')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {toast.action && (
        <Button kind="plain" className={styles.action} onClick={act}>
          {toast.action.label}
        </Button>
      )}
      <IconButton label={t('ui.close')} icon={<X />} className={styles.close} onClick={onDone} />
    </div>
  )
}
