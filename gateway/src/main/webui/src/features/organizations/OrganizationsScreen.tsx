import { Building2, Plus } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { Badge, EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Avatar, List, ListItem } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { useOrganizations } from './api'
import { useOrganizationWords } from './words'

export function OrganizationsScreen() {
  const t = useText()
  const words = useOrganizationWords()
  const organizations = useOrganizations()
  const rows = organizations.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Screen
      title={t('organizations.title')}
      action={
        <ButtonLink kind="primary" to="/organizations/new" icon={<Plus aria-hidden="true" />}>
          {t('organizations.new')}
        </ButtonLink>
      }
    >
      {organizations.isPending && <Skeleton lines={6} />}
      {organizations.isError && <ErrorBox error={organizations.error} again={() => organizations.refetch()} />}
      {organizations.isSuccess && rows.length === 0 && (
        <EmptyState
          icon={<Building2 />}
          title={t('organizations.empty')}
          action={<ButtonLink to="/organizations/new">{t('organizations.new')}</ButtonLink>}
        >
          <p>{t('organizations.empty_hint')}</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Section>
          <List label={t('organizations.title')}>
            {rows.map(({ id, name, type, stage }) => (
              <ListItem
                key={id}
                lead={<Avatar name={name} id={id} />}
                title={name}
                detail={type && words.type(type)}
                trail={stage && <Badge tone={stage === 'active' ? 'ok' : 'neutral'}>{words.stage(stage)}</Badge>}
              />
            ))}
          </List>
          {organizations.hasNextPage && (
            <Button busy={organizations.isFetchingNextPage} onClick={() => organizations.fetchNextPage()}>
              {t('organizations.more')}
            </Button>
          )}
        </Section>
      )}
    </Screen>
  )
}
