import { ShieldAlert } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { isOrganizer, useMe } from '../../core/session/me'
import { ErrorBox, Note } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import { useExports } from './api'
import { Rows } from './Rows'

/** On the screen of the day of those who decide, loud and first, until it is decided; nothing while nothing waits. */
export function WaitingExports() {
  const t = useText()
  const organizer = isOrganizer(useMe())
  const waiting = useExports('waiting', organizer)
  const rows = waiting.data?.pages[0]?.items ?? []
  if (waiting.isError) return <ErrorBox error={waiting.error} again={() => waiting.refetch()} />
  if (rows.length === 0) return null
  return (
    <Section title={t('exports.today')}>
      <Note tone="danger" icon={<ShieldAlert aria-hidden="true" />}>
        <p>{t('exports.today_hint')}</p>
      </Note>
      <Rows label={t('exports.today')} rows={rows} />
    </Section>
  )
}
