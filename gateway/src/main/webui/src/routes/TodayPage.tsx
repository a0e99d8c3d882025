import { seesPeople, useMe } from '../core/session/me'
import { OpenCallLists } from '../features/calls/OpenCallLists'
import { MyFollowUps } from '../features/followups/MyFollowUps'
import { TodayScreen } from '../features/today/TodayScreen'

/** The day, with whom to call and what was promised. */
export function TodayPage() {
  return (
    <TodayScreen>
      {seesPeople(useMe()) && (
        <>
          <OpenCallLists />
          <MyFollowUps />
        </>
      )}
    </TodayScreen>
  )
}
