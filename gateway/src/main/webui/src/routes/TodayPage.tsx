import { seesPeople, useMe } from '../core/session/me'
import { OpenCallLists } from '../features/calls/OpenCallLists'
import { DueToday } from '../features/checkins/DueToday'
import { WaitingExports } from '../features/exports/WaitingExports'
import { MyFollowUps } from '../features/followups/MyFollowUps'
import { OpenNeeds } from '../features/support/OpenNeeds'
import { TodayScreen } from '../features/today/TodayScreen'
import { TonightHere } from '../ui/TonightHere'

/** The day: whom to ask how they are, whom to call, what was promised and what is needed. */
export function TodayPage() {
  return (
    <TodayScreen>
      {seesPeople(useMe()) && (
        <>
          <WaitingExports />
          <TonightHere />
          <DueToday />
          <OpenCallLists />
          <MyFollowUps />
          <OpenNeeds />
        </>
      )}
    </TodayScreen>
  )
}
