import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './Button.module.css'

export type ButtonKind = 'primary' | 'quiet' | 'plain' | 'danger'
type Looks = { kind?: ButtonKind; icon?: ReactNode; wide?: boolean; small?: boolean }

const looks = ({ kind = 'quiet', wide, small }: Looks, className?: string) =>
  [styles.button, styles[kind], wide && styles.wide, small && styles.small, className].filter(Boolean).join(' ')

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Looks & { busy?: boolean; ref?: Ref<HTMLButtonElement> }

/** While `busy` it keeps its focus and ignores taps, so that nothing is sent twice. */
export function Button({
  kind,
  icon,
  wide,
  small,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={looks({ kind, wide, small }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={styles.spinner} /> : icon}
      {children && <span>{children}</span>}
    </button>
  )
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & Looks & { ref?: Ref<HTMLAnchorElement> }

/** A link to somewhere outside the router (tel:, mailto:, a download) that looks like a button. */
export function ButtonAnchor({ kind, icon, wide, small, className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={looks({ kind, wide, small }, className)}>
      {icon}
      {children && <span>{children}</span>}
    </a>
  )
}

/** A link to a screen that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor)

type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> & { label: string }

/** Only an icon is seen; its name is read aloud and shown as a tooltip. */
export function IconButton({ label, kind = 'plain', className, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      kind={kind}
      className={[styles.icon, className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
    />
  )
}
