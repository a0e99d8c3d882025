import { MoonStar } from 'lucide-react'
import { useText } from '../../../core/i18n/text'
import { ButtonLink } from '../../../ui/Button'
import { EmptyState, Skeleton } from '../../../ui/Feedback'
import { Screen } from '../../../ui/Screen'
import { Evening } from './Evening'
import { Unlock } from './Unlock'
import { Unsent } from './Unsent'
import { useTonight } from './useTonight'
import { WrittenList } from './WrittenList'

/** The people taken along for tonight, with or without a signal. */
export function TonightScreen() {
  const t = useText()
  const tonight = useTonight()
  const { here, pack } = tonight
  if (here === undefined) {
    return (
      <Screen title={t('tonight.title')}>
        <Skeleton lines={4} />
      </Screen>
    )
  }
  if (pack) return <Evening tonight={tonight} pack={pack} />
  return (
    <Screen title={t('tonight.title')}>
      <Unsent tonight={tonight} />
      {here === 'none' ? (
        <>
          <EmptyState
            icon={<MoonStar />}
            title={t('tonight.none')}
            action={
              <ButtonLink kind="primary" to="/calls">
                {t('calls.title')}
              </ButtonLink>
            }
          >
            <p>{t('tonight.none_text')}</p>
          </EmptyState>
          {tonight.mine && <WrittenList tonight={tonight} />}
        </>
      ) : (
        <Unlock here={here} onOpen={tonight.open} />
      )}
    </Screen>
  )
}
