import { Conversations } from '../features/calls/Conversations'
import { Reach } from '../features/calls/Reach'
import { PersonCheckIns } from '../features/checkins/PersonCheckIns'
import { PersonFollowUps } from '../features/followups/PersonFollowUps'
import { PersonHolds } from '../features/holds/PersonHolds'
import { PersonScreen } from '../features/people/PersonScreen'
import { PersonSupport } from '../features/support/PersonSupport'

/** A person, with who talks with them and stays in touch, what was promised and what they need. */
export const PersonPage = () => (
  <PersonScreen
    Reach={Reach}
    Talks={Conversations}
    NextSteps={PersonFollowUps}
    CheckIns={PersonCheckIns}
    Support={PersonSupport}
    Holds={PersonHolds}
  />
)
