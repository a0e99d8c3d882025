import { Link, type LinkProps } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Screen.module.css'

type Props = {
  title: string
  /** One quiet line under the title. */
  subtitle?: ReactNode
  back?: { to: LinkProps['to']; params?: LinkProps['params']; label: string }
  /** The main action: beside the title on a desktop, in reach of the thumb on a phone. */
  action?: ReactNode
  /** Quieter actions beside the title. */
  more?: ReactNode
  children: ReactNode
}

/** One screen: sets the page's title, moves focus to its heading after navigation, and places the main action. */
export function Screen({ title, subtitle, back, action, more, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Vecindad`
  }, [title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.screen}>
      {back && (
        <Link to={back.to} params={back.params as never} className={styles.back}>
          <ChevronLeft aria-hidden="true" />
          {back.label}
        </Link>
      )}
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {more && <div className={styles.more}>{more}</div>}
        {action && (
          <div className={styles.action} data-main-action="">
            {action}
          </div>
        )}
      </header>
      <div className={styles.content}>{children}</div>
    </div>
  )
}

/** A titled part of a screen on its own ground. */
export function Section({
  title,
  action,
  children,
  plain,
}: {
  title?: string
  action?: ReactNode
  children: ReactNode
  plain?: boolean
}) {
  return (
    <section className={plain ? styles.plain : styles.section}>
      {(title || action) && (
        <div className={styles.sectionHead}>
          {title && <h2>{title}</h2>}
          {action}
        </div>
      )}
      {children}
    </section>
  )
}

/** Sections beside each other where there is room. */
export const Columns = ({ children }: { children: ReactNode }) => <div className={styles.columns}>{children}</div>
export const Stack = ({ children }: { children: ReactNode }) => <div className={styles.stack}>{children}</div>
export const Row = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>
