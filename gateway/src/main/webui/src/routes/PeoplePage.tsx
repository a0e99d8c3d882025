import { PeopleScreen } from '../features/people/PeopleScreen'
import { BulkBar } from '../features/segments/BulkBar'
import { SaveSearch } from '../features/segments/SaveSearch'

/** The list of people, with what can be done with some of them and how a search is kept. */
export const PeoplePage = () => <PeopleScreen Bar={BulkBar} Keep={SaveSearch} />
