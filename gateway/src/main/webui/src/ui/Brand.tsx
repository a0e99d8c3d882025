import styles from './Brand.module.css'

/** Two houses side by side, one window lit. */
export const Brand = () => (
  <span className={styles.brand}>
    <svg viewBox="0 0 64 64" width="36" height="36" aria-hidden="true">
      <rect width="64" height="64" rx="16" className={styles.ground} />
      <path d="M10 50V31l11-9 11 9v19z" className={styles.near} />
      <path d="M32 50V25l11-9 11 9v25z" className={styles.far} />
      <rect x="17" y="36" width="8" height="14" rx="1" className={styles.ground} />
      <rect x="39" y="30" width="8" height="8" rx="1" className={styles.lit} />
    </svg>
    <span className={styles.word}>{'Vecindad'}</span>
  </span>
)
