import { EyeOff } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import type { PersonRow } from '../../core/people/search'
import { Note } from '../../ui/Feedback'

/** Says that numbers are missing from a list because very many were shown, and how to come by the next one. */
export function Withheld({ rows }: { rows: PersonRow[] }) {
  const t = useText()
  const some = rows.some((row) => (row.has_phone && !row.phone) || (row.has_email && !row.email))
  return some ? (
    <Note tone="marigold" icon={<EyeOff aria-hidden="true" />}>
      {t('people.withheld')}
    </Note>
  ) : null
}
