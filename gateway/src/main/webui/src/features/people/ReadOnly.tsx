import { Eye } from 'lucide-react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { phoneText } from '../../core/people/contact'
import { Note } from '../../ui/Feedback'
import { List, ListItem } from '../../ui/List'
import { Section } from '../../ui/Screen'
import type { Person } from './api'

/** The record of somebody who only signed up for an event: to read, not to rewrite. */
export function ReadOnly({ person }: { person: Person }) {
  const t = useText()
  const format = useFormat()
  const languages = [person.preferred_language, ...(person.languages_spoken ?? [])].filter((tag) => tag != null)
  const rows = [
    ...(person.phones ?? []).map(({ number }) => [t('people.phone'), phoneText(number)] as const),
    ...(person.emails ?? []).map(({ address }) => [t('people.email'), address] as const),
    [t('people.languages_spoken'), [...new Set(languages)].map(format.languageName).join(', ')] as const,
    [t('people.interpreter_needed'), person.interpreter_needed ? t('people.yes') : ''] as const,
    [t('people.note'), person.note ?? ''] as const,
  ].filter(([, value]) => value)
  return (
    <Section title={t('people.details')}>
      <Note icon={<Eye aria-hidden="true" />}>{t('people.read_only')}</Note>
      <List label={t('people.details')}>
        {rows.map(([label, value]) => (
          <ListItem key={label + value} title={value} detail={label} />
        ))}
      </List>
    </Section>
  )
}
