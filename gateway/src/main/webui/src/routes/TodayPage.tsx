import { seesPeople, useMe } from '../core/session/me'
import { DueToday } from '../features/checkins/DueToday'
import { OpenNeeds } from '../features/support/OpenNeeds'
import { TodayScreen } from '../features/today/TodayScreen'

/** The day, with whom to ask how they are and what is needed. */
export function TodayPage() {
  return (
    <TodayScreen>
      {seesPeople(useMe()) && (
        <>
          <DueToday />
          <OpenNeeds />
        </>
      )}
    </TodayScreen>
  )
}
