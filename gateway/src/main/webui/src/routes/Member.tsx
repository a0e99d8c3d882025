import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Problem } from '../core/api/problem'
import { remembered } from '../core/device'
import { useLanguage } from '../core/i18n/language'
import { useText } from '../core/i18n/text'
import { useOnline } from '../core/online'
import { fetchMeAgain, type Me, MeProvider } from '../core/session/me'
import { WelcomeScreen } from '../features/welcome/WelcomeScreen'
import { ErrorBox, Skeleton } from '../ui/Feedback'
import { TonightHere } from '../ui/TonightHere'
import { Sending } from './Sending'
import { SessionEnded } from './SessionEnded'
import { Shell } from './Shell'
import styles from './Shell.module.css'

/** Asks who is logged in: nobody sees the landing page, everybody else the shell. */
export function Member() {
  const client = useQueryClient()
  const me = useQuery({
    queryKey: ['me'],
    queryFn: () => fetchMeAgain(client.getQueryData<Me | null>(['me'])),
    staleTime: 60_000,
    // without a connection it is said at once, and the way to tonight's people with it
    networkMode: 'always',
    retry: (count, error) => navigator.onLine && count < 3 && Problem.from(error).passing,
    refetchInterval: ({ state }) => (state.data?.committees_known === false ? 5_000 : false),
  })
  const { choose } = useLanguage()
  const t = useText()
  const online = useOnline()
  const locale = me.data?.locale
  useEffect(() => {
    if (!remembered('language') && (locale === 'en' || locale === 'es')) choose(locale)
  }, [locale, choose])
  if (me.isPending) {
    return (
      <main className={styles.alone}>
        {!online && (
          <p className={styles.offline} role="status">
            {t('routes.offline')}
          </p>
        )}
        <Skeleton />
      </main>
    )
  }
  if (me.data) {
    return (
      <MeProvider me={me.data}>
        <Shell />
        <SessionEnded me={me.data} />
        <Sending />
      </MeProvider>
    )
  }
  if (me.isError) {
    return (
      <main className={styles.alone}>
        <ErrorBox error={me.error} again={() => me.refetch()} />
        <TonightHere />
      </main>
    )
  }
  return (
    <>
      <div className={styles.before}>
        <TonightHere />
      </div>
      <WelcomeScreen />
    </>
  )
}
