import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Disclosure } from '../../ui/Disclosure'
import { Section } from '../../ui/Screen'
import type { DayOfUse, Program } from './api'
import styles from './Use.module.css'

const span = 30
const height = 40
const millisPerDay = 86_400_000

/** Requests of the last thirty days: bars for the eye, a table with the same for everybody. */
export function Use({ program }: { program: Program }) {
  const t = useText()
  const format = useFormat()
  const days = program.days ?? []
  return (
    <Section title={t('clients.use_title')}>
      <p>
        {program.last_used_at
          ? t('clients.use_text', {
              total: format.number(program.requests_30_days ?? 0),
              today: format.number(program.requests_today ?? 0),
              when: format.dayAndTime(program.last_used_at),
            })
          : t('clients.never_used')}
      </p>
      {days.length > 0 && (
        <>
          <Bars days={days} />
          <Disclosure title={t('clients.use_by_day')}>
            <Table days={days} />
          </Disclosure>
        </>
      )}
    </Section>
  )
}

function Bars({ days }: { days: DayOfUse[] }) {
  const most = Math.max(...days.map(({ requests }) => requests))
  const today = Date.parse(new Date().toISOString().slice(0, 10))
  return (
    <svg className={styles.bars} viewBox={`0 0 ${span} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {days.map(({ day, requests }) => {
        const tall = Math.max(1, (requests / most) * height)
        const x = span - 1 - Math.round((today - Date.parse(day)) / millisPerDay)
        return <rect key={day} x={x + 0.1} y={height - tall} width={0.8} height={tall} />
      })}
    </svg>
  )
}

function Table({ days }: { days: DayOfUse[] }) {
  const t = useText()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('clients.use_by_day')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('clients.day')}</th>
            <th scope="col">{t('clients.requests')}</th>
            <th scope="col">{t('clients.refused')}</th>
            <th scope="col">{t('clients.limited')}</th>
            <th scope="col">{t('clients.failed')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, requests, refused, limited, failed }) => (
            <tr key={day}>
              <td>{format.shortDay(`${day}T12:00:00`)}</td>
              <td>{format.number(requests)}</td>
              <td>{format.number(refused)}</td>
              <td>{format.number(limited)}</td>
              <td>{format.number(failed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
