import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import type { ChangeKind } from './api'
import styles from './segments.module.css'

export type Counted = 'will_change' | 'already' | 'never_had' | 'there_already' | 'not_shared' | 'changed' | 'undone' | 'kept'

/** What it is called to be so already. */
export const alreadyOf = (kind: ChangeKind): Counted =>
  kind === 'remove_tag' ? 'never_had' : kind === 'care' ? 'there_already' : 'already'

/** Each number with its word; what is nobody is left out, but for the first. */
export function Counts({ items }: { items: [Counted, number][] }) {
  const t = useText()
  const format = useFormat()
  return (
    <dl className={styles.counts}>
      {items
        .filter(([, count], index) => index === 0 || count > 0)
        .map(([what, count]) => (
          <div key={what}>
            <dt>{t(`segments.counted.${what}`)}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
    </dl>
  )
}
