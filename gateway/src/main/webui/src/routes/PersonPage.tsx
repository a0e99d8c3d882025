import { Conversations } from '../features/calls/Conversations'
import { Reach } from '../features/calls/Reach'
import { PersonFollowUps } from '../features/followups/PersonFollowUps'
import { PersonScreen } from '../features/people/PersonScreen'

/** A person, with what calls and follow-ups know about them. */
export const PersonPage = () => <PersonScreen Reach={Reach} Talks={Conversations} NextSteps={PersonFollowUps} />
