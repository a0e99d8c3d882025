import { PeopleList } from '../features/people/PeopleList'
import { SegmentScreen } from '../features/segments/SegmentScreen'

/** A smart list, showing people as their list does. */
export const SegmentPage = () => <SegmentScreen People={PeopleList} />
