import { Link } from '@tanstack/react-router'
import { Languages } from 'lucide-react'
import type { Ref } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { phoneText } from '../../core/people/contact'
import { Button } from '../../ui/Button'
import { Badge } from '../../ui/Feedback'
import type { Turn } from './api'
import styles from './calls.module.css'
import { useSaidWords } from './words'

type Props = {
  turn: Turn
  nameRef: Ref<HTMLHeadingElement>
  number?: string
  onNumber: (number: string) => void
  offline?: boolean
}

/** Who is called now, what they speak, and what was said the last time. */
export function CalledPerson({ turn, nameRef, number, onNumber, offline }: Props) {
  const t = useText()
  const format = useFormat()
  const words = useSaidWords()
  const { person, tries } = turn
  const last = person.last_conversation
  const others = person.phones.filter(({ wrong }) => !wrong)
  const also = (person.languages_spoken ?? []).filter((tag) => tag !== person.preferred_language).map(format.languageName)
  return (
    <section className={styles.person}>
      <h2 ref={nameRef} tabIndex={-1}>
        {person.display_name}
      </h2>
      <p className={styles.facts}>
        {person.preferred_language && (
          <Badge tone="brand">
            <Languages aria-hidden="true" />
            {format.languageName(person.preferred_language)}
          </Badge>
        )}
        {also.length > 0 && <span>{t('calls.also_speaks', { languages: format.list(also) })}</span>}
        {tries > 0 && <span>{t('calls.tries', { count: tries })}</span>}
        {!offline && (
          <Link to="/people/$personId" params={{ personId: person.id }}>
            {t('calls.see_person')}
          </Link>
        )}
      </p>
      {others.length > 1 && (
        <fieldset className={styles.numbers}>
          <legend>{t('calls.which_number')}</legend>
          {others.map((phone) => (
            <Button key={phone.number} small aria-pressed={phone.number === number} onClick={() => onNumber(phone.number)}>
              {phoneText(phone.number)}
            </Button>
          ))}
        </fieldset>
      )}
      {last && (
        <p className={styles.last}>
          <b>{t('calls.last_time', { when: format.ago(last.happened_at) })}</b> {words(last)}
          {last.note && <span className={styles.said}>«{last.note}»</span>}
        </p>
      )}
    </section>
  )
}
