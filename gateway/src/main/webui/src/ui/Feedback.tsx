import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Problem } from '../core/api/problem'
import { problemText } from '../core/api/problemText'
import { useText } from '../core/i18n/text'
import { Button } from './Button'
import styles from './Feedback.module.css'

/** What went wrong, in words and with its code, and a way on where there is one. */
export function ErrorBox({ error, again }: { error: unknown; again?: () => void }) {
  const t = useText()
  const { code } = Problem.from(error)
  return (
    <div className={styles.error} role="alert">
      <CircleAlert aria-hidden="true" />
      <div>
        <p>{problemText(t, error)}</p>
        <p className={styles.code}>{t('ui.code', { code })}</p>
      </div>
      {again && (
        <Button small onClick={again}>
          {t('ui.again')}
        </Button>
      )}
    </div>
  )
}

/** An empty place that says what belongs here and how to begin. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.emptyIcon} aria-hidden="true">
          {icon}
        </span>
      )}
      <h2>{title}</h2>
      {children && <div className={styles.emptyText}>{children}</div>}
      {action && <div className={styles.emptyAction}>{action}</div>}
    </div>
  )
}

/** Grey lines where text is about to be. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useText()
  return (
    <div className={styles.skeleton} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <span key={at} />
      ))}
    </div>
  )
}

export type Tone = 'neutral' | 'brand' | 'marigold' | 'ok' | 'danger'

export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={[styles.badge, styles[tone]].join(' ')}>{children}</span>
)

/** A quiet box that points something out. */
export const Note = ({ tone = 'brand', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) => (
  <div className={[styles.note, styles[tone]].join(' ')}>
    {icon}
    <div>{children}</div>
  </div>
)

/** `value` between 0 and 1; without it the bar only says that something goes on. */
export function ProgressBar({ label, value }: { label: string; value?: number }) {
  return <progress className={styles.progress} aria-label={label} max={1} value={value} />
}
