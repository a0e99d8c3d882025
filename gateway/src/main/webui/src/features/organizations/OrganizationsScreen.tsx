import { Building2, Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useText } from '../../core/i18n/text'
import { Button, ButtonAnchor, ButtonLink } from '../../ui/Button'
import { Badge, EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { FieldRow, SelectField } from '../../ui/Field'
import { Avatar, List, RowLink } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { SearchField } from '../../ui/SearchField'
import { Tabs } from '../../ui/Tabs'
import { type Filter, organizationTypes, stages, useOrganizations } from './api'
import { Board } from './Board'
import { useOrganizationWords } from './words'

/** The coalition's organizations, as a list and as a board of partnerships. */
export function OrganizationsScreen() {
  const t = useText()
  const words = useOrganizationWords()
  const [shown, setShown] = useState('list')
  const [type, setType] = useState('')
  const [stage, setStage] = useState('')
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const filter: Filter = { type: type || undefined, q: q || undefined }
  return (
    <Screen
      title={t('organizations.title')}
      action={
        <ButtonLink kind="primary" to="/organizations/new" icon={<Plus aria-hidden="true" />}>
          {t('organizations.new')}
        </ButtonLink>
      }
      more={
        <>
          <ButtonLink to="/organizations/visits">{t('organizations.visits')}</ButtonLink>
          <ButtonLink to="/organizations/pledges">{t('organizations.renewals')}</ButtonLink>
          <ButtonAnchor href="/directory" target="_blank" rel="noopener">
            {t('organizations.directory')}
          </ButtonAnchor>
        </>
      }
    >
      <SearchField label={t('organizations.search')} value={typed} onChange={setTyped} />
      <FieldRow>
        <SelectField
          label={t('organizations.type')}
          value={type}
          onChange={setType}
          choices={[
            { value: '', label: t('organizations.any_type') },
            ...organizationTypes.map((value) => ({ value, label: words.type(value) })),
          ]}
        />
        {shown === 'list' && (
          <SelectField
            label={t('organizations.stage')}
            value={stage}
            onChange={setStage}
            choices={[
              { value: '', label: t('organizations.any_stage') },
              ...stages.map((value) => ({ value, label: words.stage(value) })),
            ]}
          />
        )}
      </FieldRow>
      <Tabs
        label={t('organizations.shown_as')}
        chosen={shown}
        onChoose={setShown}
        tabs={[
          { id: 'list', label: t('organizations.list'), content: <Listed filter={filter} stage={stage} /> },
          { id: 'board', label: t('organizations.board'), content: <Board filter={filter} /> },
        ]}
      />
    </Screen>
  )
}

function Listed({ filter, stage }: { filter: Filter; stage: string }) {
  const t = useText()
  const words = useOrganizationWords()
  const organizations = useOrganizations({ ...filter, stage: stage || undefined })
  const rows = organizations.data?.pages.flatMap((page) => page.items) ?? []
  if (organizations.isPending) return <Skeleton lines={6} />
  if (organizations.isError) return <ErrorBox error={organizations.error} again={() => organizations.refetch()} />
  if (rows.length === 0 && (filter.q || filter.type || stage)) return <p>{t('organizations.none_match')}</p>
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<Building2 />}
        title={t('organizations.empty')}
        action={<ButtonLink to="/organizations/new">{t('organizations.new')}</ButtonLink>}
      >
        <p>{t('organizations.empty_hint')}</p>
      </EmptyState>
    )
  }
  return (
    <Section>
      <List label={t('organizations.title')}>
        {rows.map(({ id, name, type, stage: at, public_listing }) => (
          <li key={id}>
            <RowLink
              to="/organizations/$organizationId"
              params={{ organizationId: id }}
              lead={<Avatar name={name} id={id} />}
              title={name}
              detail={
                <>
                  {[words.type(type), public_listing && t('organizations.listed')].filter(Boolean).join(' · ')}{' '}
                  <Badge tone={at === 'active' ? 'ok' : 'neutral'}>{words.stage(at)}</Badge>
                </>
              }
            />
          </li>
        ))}
      </List>
      {organizations.hasNextPage && (
        <Button busy={organizations.isFetchingNextPage} onClick={() => organizations.fetchNextPage()}>
          {t('organizations.more')}
        </Button>
      )}
    </Section>
  )
}
