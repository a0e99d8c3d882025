import { useText } from '../../core/i18n/text'
import { phoneText } from '../../core/people/contact'
import { useLikenessWords } from '../../core/people/likeness'
import type { PersonRow } from '../../core/people/search'
import { Button, ButtonLink } from '../../ui/Button'
import { Badge } from '../../ui/Feedback'
import { Avatar } from '../../ui/List'
import type { Duplicate } from './api'
import { useDismissing } from './deciding'
import styles from './duplicates.module.css'

/** Two records beside each other with the reasons, and the two things one can do. */
export function PairCard({ pair }: { pair: Duplicate }) {
  const t = useText()
  const words = useLikenessWords()
  const dismissing = useDismissing(pair.id)
  const [one, other] = pair.people
  const both = { one: one.display_name, other: other.display_name }
  return (
    <article className={styles.pair} aria-label={`${both.one} · ${both.other}`}>
      <div className={styles.two}>
        <Half person={one} />
        <Half person={other} />
      </div>
      <ul className={styles.reasons} aria-label={t('duplicates.reasons')}>
        {words(pair.reasons).map((reason) => (
          <li key={reason}>
            <Badge tone="brand">{reason}</Badge>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button
          kind="plain"
          busy={dismissing.isPending}
          aria-label={t('duplicates.dismiss_names', both)}
          onClick={() => dismissing.mutate()}
        >
          {t('duplicates.dismiss')}
        </Button>
        <ButtonLink
          kind="primary"
          to="/people/duplicates/$pairId"
          params={{ pairId: pair.id }}
          preload={false}
          aria-label={t('duplicates.compare_names', both)}
        >
          {t('duplicates.compare')}
        </ButtonLink>
      </div>
    </article>
  )
}

function Half({ person }: { person: PersonRow }) {
  const detail = [
    person.alias && person.alias !== person.display_name && `«${person.alias}»`,
    person.phone && phoneText(person.phone),
    person.email,
    [person.locality, person.postal_code].filter(Boolean).join(' '),
  ].filter(Boolean)
  return (
    <div className={styles.half}>
      <Avatar name={person.display_name} id={person.id} />
      <div className={styles.words}>
        <p className={styles.name}>{person.display_name}</p>
        {detail.map((line) => (
          <p key={String(line)} className={styles.detail}>
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}
