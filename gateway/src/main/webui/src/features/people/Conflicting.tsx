import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import { Row } from '../../ui/Screen'
import type { PersonForm } from './api'
import styles from './Conflicting.module.css'
import { useFieldWords } from './fieldWords'
import type { Conflict } from './saving'

type Props = { conflict: Conflict; onKeepMine: () => Promise<void>; onTakeTheirs: () => void }

/** Somebody else saved first: both versions beside each other, and a choice. */
export function Conflicting({ conflict, onKeepMine, onTakeTheirs }: Props) {
  const t = useText()
  const { name, value } = useFieldWords()
  return (
    <Note tone="marigold">
      <h2>
        <span role="alert">{t('people.conflict')}</span>
      </h2>
      <dl className={styles.both}>
        {(Object.keys(conflict.mine) as (keyof PersonForm)[]).map((field) => (
          <div key={field}>
            <dt>{name(field)}</dt>
            <dd>
              <span>{t('people.conflict_mine')}</span> <b>{value(field, conflict.mine[field])}</b>
            </dd>
            <dd>
              <span>{t('people.conflict_theirs')}</span> <b>{value(field, conflict.theirs.data[field])}</b>
            </dd>
          </div>
        ))}
      </dl>
      <Row>
        <Button kind="primary" onClick={() => onKeepMine().catch(() => undefined)}>
          {t('people.conflict_keep')}
        </Button>
        <Button onClick={onTakeTheirs}>{t('people.conflict_take')}</Button>
      </Row>
    </Note>
  )
}
