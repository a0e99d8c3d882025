import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../core/i18n/text'
import type { PersonCard } from '../core/people/cards'
import { phoneText } from '../core/people/contact'
import { useLikenessWords } from '../core/people/likeness'
import { type Typed, useLookalikes } from '../core/people/lookalikes'
import { Button, ButtonAnchor } from './Button'
import { Note } from './Feedback'
import styles from './Lookalikes.module.css'

type Props = {
  typed: Typed
  /** Goes on with the one who is here already; without it the person is opened beside the form, which keeps what was typed. */
  onChoose?: (person: PersonCard) => void
}

/** Says, while somebody is being typed in, who it looks like. It never stands in the way. */
export function Lookalikes({ typed, onChoose }: Props) {
  const t = useText()
  const words = useLikenessWords()
  const [others, setOthers] = useState<readonly string[]>([])
  const found = useLookalikes(typed).filter(({ person }) => !others.includes(person.id))
  return (
    <div role="status">
      {found.length > 0 && (
        <Note tone="marigold" icon={<UsersRound aria-hidden="true" />}>
          <p>
            <strong>{t('ui.lookalikes', { count: found.length })}</strong>
          </p>
          <ul className={styles.list}>
            {found.map(({ person, reasons }) => (
              <li key={person.id} className={styles.one}>
                <span className={styles.who}>
                  <span className={styles.name}>{person.display_name}</span>
                  <span className={styles.why}>
                    {[person.phone && phoneText(person.phone), ...words(reasons)].filter(Boolean).join(' · ')}
                  </span>
                </span>
                {onChoose ? (
                  <Button
                    small
                    aria-label={t('ui.lookalike_choose_name', { name: person.display_name })}
                    onClick={() => onChoose(person)}
                  >
                    {t('ui.lookalike_choose')}
                  </Button>
                ) : (
                  <ButtonAnchor
                    small
                    kind="quiet"
                    href={`/people/${person.id}`}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t('ui.lookalike_open_name', { name: person.display_name })}
                  >
                    {t('ui.lookalike_open')}
                  </ButtonAnchor>
                )}
              </li>
            ))}
          </ul>
          <Button kind="plain" small onClick={() => setOthers([...others, ...found.map(({ person }) => person.id)])}>
            {t('ui.lookalike_other')}
          </Button>
        </Note>
      )}
    </div>
  )
}
