import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { List, RowLink } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useSharedContacts } from './api'

/** Families share phones: who else answers it, as far as the reader sees them. */
export function SharedContacts({ personId }: { personId: string }) {
  const t = useText()
  const format = useFormat()
  const shared = useSharedContacts(personId).data ?? []
  if (shared.length === 0) return null
  return (
    <Section title={t('people.shares')}>
      <List label={t('people.shares')}>
        {shared.map(({ id, display_name, shares }) => (
          <li key={id}>
            <RowLink
              to="/people/$personId"
              params={{ personId: id }}
              title={display_name}
              detail={format.list(shares.map((what) => t(`people.shares.${what}`)))}
            />
          </li>
        ))}
      </List>
    </Section>
  )
}
