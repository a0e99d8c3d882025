import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Avatar } from '../../ui/List'
import type { Record } from './api'
import { Choices } from './Choices'
import styles from './duplicates.module.css'

type Stays = 'first' | 'second'
type Props = { first: Record; second: Record; stays: Stays; onStay: (stays: Stays) => void }

export function WhichStays({ first, second, stays, onStay }: Props) {
  const t = useText()
  const format = useFormat()
  const card = (record: Record) => (
    <span className={styles.half}>
      <Avatar name={record.display_name} id={record.id} />
      <span className={styles.words}>
        <span className={styles.name}>{record.display_name}</span>
        {record.created_at && (
          <span className={styles.detail}>{t('duplicates.since', { date: format.date(record.created_at) })}</span>
        )}
      </span>
    </span>
  )
  return (
    <Choices<Stays>
      legend={t('duplicates.which_stays')}
      hint={t('duplicates.which_stays_hint')}
      choices={[
        { value: 'first', label: card(first) },
        { value: 'second', label: card(second) },
      ]}
      picked={stays}
      onPick={onStay}
    />
  )
}
