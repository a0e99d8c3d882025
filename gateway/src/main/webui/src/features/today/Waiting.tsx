import { CircleCheck } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { Badge, ErrorBox, ProgressBar, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Row, Section } from '../../ui/Screen'
import { useWaitingImports } from './api'

const stateTexts = {
  mapping: 'today.import_mapping',
  previewed: 'today.import_previewed',
  reading: 'today.import_going',
  running: 'today.import_going',
} as const

/** What was begun and waits for a decision. */
export function Waiting() {
  const t = useText()
  const imports = useWaitingImports(true)
  return (
    <Section title={t('today.waiting')}>
      {imports.isPending && <Skeleton lines={1} />}
      {imports.isError && <ErrorBox error={imports.error} again={() => imports.refetch()} />}
      {imports.data?.length === 0 && (
        <Row>
          <CircleCheck aria-hidden="true" />
          <span>{t('today.nothing_waits')}</span>
        </Row>
      )}
      {imports.data && imports.data.length > 0 && (
        <List label={t('today.waiting')}>
          {imports.data.map((one) => {
            const going = one.state === 'running' || one.state === 'reading'
            const said = t(stateTexts[one.state as keyof typeof stateTexts])
            return (
              <li key={one.id}>
                <RowLink
                  to="/imports/$importId"
                  params={{ importId: one.id }}
                  title={one.file_name ?? t('today.an_import')}
                  detail={going ? <ProgressBar label={said} value={one.progress} /> : t('today.import_rows', { count: one.rows })}
                  trail={<Badge tone={going ? 'brand' : 'marigold'}>{said}</Badge>}
                />
              </li>
            )
          })}
        </List>
      )}
    </Section>
  )
}
