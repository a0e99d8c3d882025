import { PhoneCall } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { choose } from '../../core/people/chosen'
import { Button, ButtonLink } from '../../ui/Button'
import styles from './ChosenBar.module.css'

/** How many are chosen, and what can be done with them. */
export function ChosenBar({ chosen, onEnd }: { chosen: ReadonlySet<string>; onEnd: () => void }) {
  const t = useText()
  return (
    <section className={styles.bar} aria-label={t('people.choosing')}>
      <p role="status">{t('people.chosen', { count: chosen.size })}</p>
      <Button onClick={onEnd}>{t('people.cancel')}</Button>
      {chosen.size > 0 && (
        <ButtonLink
          kind="primary"
          to="/calls/new"
          icon={<PhoneCall aria-hidden="true" />}
          onClick={() => choose({ ids: [...chosen] })}
        >
          {t('people.call_chosen', { count: chosen.size })}
        </ButtonLink>
      )}
    </section>
  )
}
