import { useText } from '../core/i18n/text'
import styles from './BothValues.module.css'
import { Button } from './Button'
import { Note } from './Feedback'
import { Row } from './Screen'

type Props = {
  values: { name: string; mine: string; theirs: string }[]
  busy?: boolean
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody else saved first: both values beside each other, and a choice. */
export function BothValues({ values, busy, onKeepMine, onTakeTheirs }: Props) {
  const t = useText()
  return (
    <Note tone="marigold">
      <h2>
        <span role="alert">{t('ui.conflict')}</span>
      </h2>
      <dl className={styles.both}>
        {values.map(({ name, mine, theirs }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span>{t('ui.conflict_mine')}</span> <b>{mine}</b>
            </dd>
            <dd>
              <span>{t('ui.conflict_theirs')}</span> <b>{theirs}</b>
            </dd>
          </div>
        ))}
      </dl>
      <Row>
        <Button kind="primary" busy={busy} onClick={onKeepMine}>
          {t('ui.conflict_keep')}
        </Button>
        <Button onClick={onTakeTheirs}>{t('ui.conflict_take')}</Button>
      </Row>
    </Note>
  )
}
