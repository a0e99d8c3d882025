import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { formatsIn } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { Button } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Screen } from '../../ui/Screen'
import { type Event, useAttendances, useEvent } from './api'
import styles from './events.module.css'
import { placeLine, titleIn } from './words'

const blankLines = 18

/** Paper in both languages, whatever the screen speaks: the words on it are read by whoever comes. */
const paper = {
  here: ['Llegó', 'Here'],
  name: ['Nombre', 'Name'],
  contact: ['Teléfono o correo', 'Phone or e-mail'],
  may: ['¿Podemos contactarte?', 'May we contact you?'],
} as const

export function SheetScreen() {
  const { eventId } = useParams({ strict: false }) as { eventId: string }
  const t = useText()
  const event = useEvent(eventId)
  const attendances = useAttendances(eventId, event.data?.data.hosting ?? false)
  const coming = attendances.data?.items.filter(({ status }) => status !== 'cancelled' && status !== 'waiting') ?? []
  const cards = usePersonCards(coming.map(({ person_id }) => person_id))
  const names = coming.map(({ person_id }) => ({ id: person_id, name: cards.data?.get(person_id)?.display_name ?? '' }))
  const error = event.error ?? attendances.error ?? cards.error
  const waits = event.isPending || attendances.isPending || (coming.length > 0 && cards.isPending)
  return (
    <Screen
      title={t('events.sheet')}
      subtitle={t('events.sheet_hint')}
      back={{ to: '/events/$eventId', params: { eventId }, label: t('events.back_event') }}
      action={
        <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()} disabled={waits}>
          {t('events.sheet_print')}
        </Button>
      }
    >
      {error ? (
        <ErrorBox error={error} />
      ) : waits || !event.data ? (
        <Skeleton lines={10} />
      ) : (
        <Sheet event={event.data.data} names={names.sort((one, other) => one.name.localeCompare(other.name))} />
      )}
    </Screen>
  )
}

function Sheet({ event, names }: { event: Event; names: { id: string; name: string }[] }) {
  const t = useText()
  const { language } = useLanguage()
  const [here, name, contact, may] = [paper.here, paper.name, paper.contact, paper.may].map(([es, en]) => (
    <>
      {es}
      <span lang="en">{en}</span>
    </>
  ))
  return (
    <article className={styles.sheet}>
      <header>
        <h2>{[...new Set([titleIn(event.title, 'es'), titleIn(event.title, 'en')])].join(' · ')}</h2>
        <p>
          {(['es-US', 'en-US'] as const).map((locale) => (
            <span key={locale} lang={locale.slice(0, 2)}>
              {formatsIn(locale).day(event.starts_at, event.timezone)}, {formatsIn(locale).time(event.starts_at, event.timezone)}{' '}
              {locale === 'es-US' && '· '}
            </span>
          ))}
          <br />
          {placeLine(event)}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways on a phone must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('events.sheet')}>
        <table lang={language}>
          <thead>
            <tr>
              <th className={styles.tick}>{here}</th>
              <th>{name}</th>
              <th>{contact}</th>
              <th>{may}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((one) => (
              <tr key={one.id}>
                <td>☐</td>
                <td>{one.name}</td>
                <td />
                <td>☐ Sí / Yes</td>
              </tr>
            ))}
            {Array.from({ length: blankLines }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blank lines are all alike
              <tr key={at} aria-label={t('events.sheet_blank', { number: at + 1 })}>
                <td>☐</td>
                <td />
                <td />
                <td>☐ Sí / Yes</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </article>
  )
}
