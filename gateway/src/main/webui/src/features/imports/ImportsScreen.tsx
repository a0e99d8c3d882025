import { FileUp, PencilLine } from 'lucide-react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { ButtonLink } from '../../ui/Button'
import { Badge, EmptyState, ErrorBox, ProgressBar, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { going, type Import, useImports } from './api'
import { stateTone, useImportWords } from './words'

export function ImportsScreen() {
  const t = useText()
  const imports = useImports()
  return (
    <Screen
      title={t('imports.title')}
      back={{ to: '/people', label: t('imports.people') }}
      more={
        <ButtonLink kind="plain" small to="/imports/sheet" icon={<PencilLine aria-hidden="true" />}>
          {t('imports.sheet')}
        </ButtonLink>
      }
      action={
        <ButtonLink kind="primary" to="/imports/new" icon={<FileUp aria-hidden="true" />}>
          {t('imports.new')}
        </ButtonLink>
      }
    >
      {imports.isPending && <Skeleton lines={6} />}
      {imports.isError && <ErrorBox error={imports.error} again={() => imports.refetch()} />}
      {imports.data?.length === 0 && (
        <EmptyState
          icon={<FileUp />}
          title={t('imports.empty')}
          action={<ButtonLink to="/imports/new">{t('imports.new')}</ButtonLink>}
        >
          <p>{t('imports.empty_hint')}</p>
        </EmptyState>
      )}
      {imports.data && imports.data.length > 0 && (
        <Section>
          <List label={t('imports.title')}>
            {imports.data.map((one) => (
              <li key={one.id}>
                <Row one={one} />
              </li>
            ))}
          </List>
        </Section>
      )}
    </Screen>
  )
}

function Row({ one }: { one: Import }) {
  const t = useText()
  const format = useFormat()
  const words = useImportWords()
  const undone = one.undo?.state === 'done'
  const detail = going(one.state) ? (
    <ProgressBar label={words.state(one.state)} value={one.progress} />
  ) : one.undo?.state === 'running' ? (
    <ProgressBar label={t('imports.undo')} value={one.undo.progress} />
  ) : (
    [
      one.created_at && format.dayAndTime(one.created_at),
      one.state === 'completed' && t('imports.row_result', { created: one.created, updated: one.updated, refused: one.refused }),
    ]
      .filter(Boolean)
      .join(' · ')
  )
  return (
    <RowLink
      to="/imports/$importId"
      params={{ importId: one.id }}
      title={one.file_name ?? t('imports.one')}
      detail={detail}
      trail={
        <Badge tone={undone ? 'neutral' : stateTone[one.state]}>
          {undone ? t('imports.undo_badge') : words.state(one.state)}
        </Badge>
      }
    />
  )
}
