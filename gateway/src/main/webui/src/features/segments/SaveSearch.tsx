import { ListFilter } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import type { PeopleFilter } from '../../core/people/search'
import { ButtonLink } from '../../ui/Button'
import { beginWith, ofFilter } from './criteria'

/** From a search that was just made to a smart list that keeps it. */
export function SaveSearch({ filter }: { filter: PeopleFilter }) {
  const t = useText()
  return (
    <ButtonLink
      kind="plain"
      small
      to="/segments/new"
      icon={<ListFilter aria-hidden="true" />}
      onClick={() => beginWith({ title: '', definition: ofFilter(filter) })}
    >
      {t('segments.save_search')}
    </ButtonLink>
  )
}
