import { useFormat } from '../../core/i18n/format'
import styles from './Tally.module.css'
import { useImportWords } from './words'

type Props = { fresh: number; updated: number; unchanged: number; refused: number }

/** Four numbers that say what happens to all rows. */
export function Tally({ fresh, updated, unchanged, refused }: Props) {
  const words = useImportWords()
  const format = useFormat()
  const rows = [
    ['new', fresh],
    ['updated', updated],
    ['unchanged', unchanged],
    ['refused', refused],
  ] as const
  return (
    <dl className={styles.tally}>
      {rows.map(([verdict, count]) => (
        <div key={verdict} className={styles[verdict]}>
          <dt>{words.verdict(verdict)}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
