import { createLink } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './List.module.css'

export const List = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul className={styles.list} aria-label={label}>
    {children}
  </ul>
)

type Content = { lead?: ReactNode; title: ReactNode; detail?: ReactNode; trail?: ReactNode }

const Inside = ({ lead, title, detail, trail }: Content) => (
  <>
    {lead && <span className={styles.lead}>{lead}</span>}
    <span className={styles.text}>
      <span className={styles.title}>{title}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </span>
    {trail && <span className={styles.trail}>{trail}</span>}
  </>
)

/** A row that is only read, or carries its own buttons in `trail`. */
export const ListItem = (content: Content) => (
  <li className={styles.item}>
    <Inside {...content} />
  </li>
)

type RowLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'title'> &
  Content & { chevron?: boolean; ref?: Ref<HTMLAnchorElement> }

const RowAnchor = ({ lead, title, detail, trail, chevron = true, ...rest }: RowLinkProps) => (
  <a {...rest} className={styles.item}>
    <Inside lead={lead} title={title} detail={detail} trail={trail} />
    {chevron && <ChevronRight aria-hidden="true" className={styles.chevron} />}
  </a>
)

/** A row that opens a screen; put it in an `li` (or in `LinkItem`). */
export const RowLink = createLink(RowAnchor)

/** The first letters of a name in a circle, coloured by the id so that a person keeps their colour. */
export function Avatar({ name, id }: { name: string; id: string }) {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => Array.from(word)[0])
    .join('')
    .toLocaleUpperCase()
  const hue = Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 5, 0)
  return (
    <span className={[styles.avatar, styles[`hue${hue}`]].join(' ')} aria-hidden="true">
      {letters || '?'}
    </span>
  )
}
