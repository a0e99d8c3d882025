import { PersonCheckIns } from '../features/checkins/PersonCheckIns'
import { PersonScreen } from '../features/people/PersonScreen'
import { PersonSupport } from '../features/support/PersonSupport'

/** A person, with who stays in touch and what they need. */
export const PersonPage = () => <PersonScreen CheckIns={PersonCheckIns} Support={PersonSupport} />
