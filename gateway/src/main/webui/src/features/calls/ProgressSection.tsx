import { useText } from '../../core/i18n/text'
import { type Outcome, outcomeTexts } from '../../core/outreach'
import { ProgressBar } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import type { Progress } from './api'
import styles from './lists.module.css'
import { doneOf, leftOf } from './progress'

/** How far the list is, for everybody alike. */
export function ProgressSection({ progress }: { progress: Progress }) {
  const t = useText()
  const left = leftOf(progress)
  const said = t('calls.left', { left, done: doneOf(progress) })
  return (
    <Section title={t('calls.progress')}>
      <p className={styles.left}>{said}</p>
      <ProgressBar label={said} value={progress.total ? doneOf(progress) / progress.total : 0} />
      <dl className={styles.tally}>
        {(Object.keys(outcomeTexts) as Outcome[]).map((outcome) => (
          <div key={outcome} className={progress[outcome] ? undefined : styles.none}>
            <dt>{t(outcomeTexts[outcome])}</dt>
            <dd>{progress[outcome]}</dd>
          </div>
        ))}
      </dl>
      {progress.with_callers > 0 && <p>{t('calls.with_callers', { count: progress.with_callers })}</p>}
    </Section>
  )
}
