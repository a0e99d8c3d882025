import { CalendarPlus, FileUp, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommitteeNames } from '../../core/committees'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { isOrganizer, ledCommittees, seesPeople, useMe } from '../../core/session/me'
import { ButtonLink } from '../../ui/Button'
import { Columns, Screen, Stack } from '../../ui/Screen'
import { Members } from './Members'
import { NextEvents } from './NextEvents'
import styles from './TodayScreen.module.css'
import { Waiting } from './Waiting'

/** What needs me now: what I promised and whom to call, the next event, what waits for me, and who is in my committee. */
export function TodayScreen({ children }: { children?: ReactNode }) {
  const t = useText()
  const format = useFormat()
  const me = useMe()
  const organizer = isOrganizer(me)
  const led = ledCommittees(me)
  const names = useCommitteeNames()
  const plans = organizer || led.length > 0
  const hello = led.length === 1 ? led[0]?.name : organizer ? t('today.coalition', { count: names.data?.length ?? 0 }) : undefined
  return (
    <Screen
      title={t('today.title')}
      subtitle={
        <>
          {format.sentence(format.day(new Date()))}
          {hello && <span className={styles.where}>{hello}</span>}
        </>
      }
    >
      <Columns>
        <Stack>
          {children}
          <NextEvents committeeId={led.length === 1 && !organizer ? led[0]?.id : undefined} mayPlan={plans} />
          {seesPeople(me) && <Waiting />}
        </Stack>
        <Stack>
          {seesPeople(me) && (
            <nav className={styles.quick} aria-label={t('today.quick')}>
              <ButtonLink to="/people/new" icon={<UserPlus aria-hidden="true" />}>
                {t('today.add_person')}
              </ButtonLink>
              <ButtonLink to="/events/new" icon={<CalendarPlus aria-hidden="true" />}>
                {t('today.plan_event')}
              </ButtonLink>
              <ButtonLink to="/imports/new" icon={<FileUp aria-hidden="true" />}>
                {t('today.import')}
              </ButtonLink>
            </nav>
          )}
          <Members committees={led} organizer={organizer} />
        </Stack>
      </Columns>
    </Screen>
  )
}
