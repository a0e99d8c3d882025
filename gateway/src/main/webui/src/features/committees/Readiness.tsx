import { CircleCheck, CircleDashed } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { useWords } from '../../core/words'
import { List, ListItem } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useMemberships } from './api'
import { neededRoles } from './words'

/** Which of the roles that a committee needs to act are filled. */
export function Readiness({ committee }: { committee: string }) {
  const t = useText()
  const words = useWords()
  const { data } = useMemberships(committee)
  if (!data) return null
  const filled = neededRoles.filter((role) => data.some((membership) => membership.role === role))
  return (
    <Section title={t('committees.readiness')}>
      <p>{t('committees.readiness_text', { filled: filled.length, all: neededRoles.length })}</p>
      <List label={t('committees.readiness')}>
        {neededRoles.map((role) => (
          <ListItem
            key={role}
            lead={filled.includes(role) ? <CircleCheck aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
            title={words.role(role)}
            detail={filled.includes(role) ? t('committees.filled') : t('committees.missing')}
          />
        ))}
      </List>
    </Section>
  )
}
