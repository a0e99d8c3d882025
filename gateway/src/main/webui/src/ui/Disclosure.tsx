import type { ReactNode } from 'react'
import styles from './Disclosure.module.css'

/** What most people do not need, one tap away. */
export const Disclosure = ({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) => (
  <details className={styles.disclosure} open={open}>
    <summary>{title}</summary>
    <div>{children}</div>
  </details>
)
