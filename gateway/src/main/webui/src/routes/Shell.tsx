import { Link, Outlet } from '@tanstack/react-router'
import {
  Building2,
  CalendarDays,
  CircleUserRound,
  EyeOff,
  FileUp,
  HandHelping,
  HeartHandshake,
  House,
  PhoneCall,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { Suspense } from 'react'
import { useUndelivered } from '../core/api/deliver'
import { useText } from '../core/i18n/text'
import { useLeavingWarned, useOnlyMine } from '../core/leaving'
import { useOnline } from '../core/online'
import { hideNow } from '../core/quickHide'
import { seesPeople, useMe } from '../core/session/me'
import { Brand } from '../ui/Brand'
import { IconButton } from '../ui/Button'
import { Skeleton } from '../ui/Feedback'
import { LanguageSwitch } from '../ui/LanguageSwitch'
import styles from './Shell.module.css'

/** Phone: tools on top, four tabs under the thumb. Desktop: both in a column at the side. */
export function Shell() {
  const t = useText()
  const me = useMe()
  const online = useOnline()
  const undelivered = useUndelivered()
  const people = seesPeople(me)
  useOnlyMine(me.user_id)
  useLeavingWarned(undelivered > 0)
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('routes.skip')}
      </a>
      <header className={styles.top}>
        <Link to="/" className={styles.brand}>
          <Brand />
        </Link>
        <div className={styles.tools}>
          <LanguageSwitch />
          <IconButton label={t('ui.hide')} icon={<EyeOff />} onClick={hideNow} />
          <Link to="/settings" className={styles.account} aria-label={t('routes.account')} title={t('routes.account')}>
            <CircleUserRound aria-hidden="true" />
          </Link>
        </div>
      </header>
      <nav className={styles.nav} aria-label={t('routes.nav')}>
        <Link to="/" activeOptions={{ exact: true }}>
          <House aria-hidden="true" />
          {t('routes.today')}
        </Link>
        {people && (
          <Link to="/people">
            <UserRound aria-hidden="true" />
            {t('routes.people')}
          </Link>
        )}
        <Link to="/committees">
          <UsersRound aria-hidden="true" />
          {t('routes.committee')}
        </Link>
        <Link to="/events">
          <CalendarDays aria-hidden="true" />
          {t('routes.events')}
        </Link>
        {people && (
          <>
            <Link to="/calls" className={styles.sideOnly}>
              <PhoneCall aria-hidden="true" />
              {t('routes.calls')}
            </Link>
            <Link to="/check-ins" className={styles.sideOnly}>
              <HeartHandshake aria-hidden="true" />
              {t('routes.check_ins')}
            </Link>
            <Link to="/support" className={styles.sideOnly}>
              <HandHelping aria-hidden="true" />
              {t('routes.support')}
            </Link>
            <Link to="/imports" className={styles.sideOnly}>
              <FileUp aria-hidden="true" />
              {t('routes.imports')}
            </Link>
            <Link to="/organizations" className={styles.sideOnly}>
              <Building2 aria-hidden="true" />
              {t('routes.organizations')}
            </Link>
          </>
        )}
      </nav>
      <main id="main" tabIndex={-1} className={styles.main}>
        {!online && (
          <p className={styles.offline} role="status">
            {t('routes.offline')}
          </p>
        )}
        {undelivered > 0 && (
          <p className={styles.offline} role="status">
            {t('core.waiting_to_send', { count: undelivered })}
          </p>
        )}
        {me.committees_known === false && (
          <p className={styles.offline} role="status">
            {t('routes.committees_unknown')}
          </p>
        )}
        <Suspense fallback={<Skeleton lines={6} />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
