import { Plug, Plus } from 'lucide-react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { useOrganizationNames } from '../../core/organizations'
import { ButtonLink } from '../../ui/Button'
import { Badge, EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { type Program, usePrograms } from './api'
import { OnlyAdmins } from './OnlyAdmins'

export const ClientsScreen = () => (
  <OnlyAdmins>
    <Programs />
  </OnlyAdmins>
)

function Programs() {
  const t = useText()
  const programs = usePrograms()
  const organizations = useOrganizationNames()
  const nameOf = (id: string) => organizations.data?.find((one) => one.id === id)?.name ?? t('clients.unknown_organization')
  return (
    <Screen
      title={t('clients.title')}
      subtitle={t('clients.subtitle')}
      back={{ to: '/settings', label: t('clients.settings') }}
      action={
        <ButtonLink kind="primary" to="/clients/new" icon={<Plus aria-hidden="true" />}>
          {t('clients.new')}
        </ButtonLink>
      }
    >
      {programs.isPending && <Skeleton lines={4} />}
      {programs.isError && <ErrorBox error={programs.error} again={() => programs.refetch()} />}
      {programs.data?.length === 0 && (
        <EmptyState
          icon={<Plug />}
          title={t('clients.empty')}
          action={<ButtonLink to="/clients/new">{t('clients.new')}</ButtonLink>}
        >
          <p>{t('clients.empty_hint')}</p>
        </EmptyState>
      )}
      {programs.data && programs.data.length > 0 && (
        <Section>
          <List label={t('clients.title')}>
            {programs.data.map((program) => (
              <li key={program.id}>
                <RowLink
                  to="/clients/$clientId"
                  params={{ clientId: program.id }}
                  title={program.name}
                  detail={<Detail program={program} organization={nameOf(program.organization_id)} />}
                  trail={!program.enabled && <Badge tone="danger">{t('clients.locked')}</Badge>}
                />
              </li>
            ))}
          </List>
        </Section>
      )}
    </Screen>
  )
}

function Detail({ program, organization }: { program: Program; organization: string }) {
  const t = useText()
  const format = useFormat()
  const used = program.last_used_at ? t('clients.last_used', { when: format.ago(program.last_used_at) }) : t('clients.never_used')
  return `${organization} · ${used}`
}
