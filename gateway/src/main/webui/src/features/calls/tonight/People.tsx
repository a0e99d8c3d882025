import { useText } from '../../../core/i18n/text'
import { phoneText } from '../../../core/people/contact'
import { Button } from '../../../ui/Button'
import type { Turn } from '../api'
import styles from './tonight.module.css'

type Props = { turns: Turn[]; current?: string; onChoose: (entry: string) => void }

/** Everybody who is still to be called; a tap brings one up. */
export function People({ turns, current, onChoose }: Props) {
  const t = useText()
  return (
    <ul className={styles.people}>
      {turns.map(({ entry_id, person }) => (
        <li key={entry_id}>
          <span>
            <b>{person.display_name}</b>
            {person.phones[0] && <small>{phoneText(person.phones[0].number)}</small>}
          </span>
          <Button
            small
            aria-pressed={entry_id === current}
            aria-label={t('tonight.choose', { name: person.display_name })}
            onClick={() => onChoose(entry_id)}
          >
            {t('calls.call')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
