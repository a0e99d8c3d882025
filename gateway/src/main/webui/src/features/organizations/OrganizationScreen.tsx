import { useParams } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { isOrganizer, seesPeople, useMe } from '../../core/session/me'
import { ButtonLink } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Columns, Screen, Stack } from '../../ui/Screen'
import { Affiliations } from './Affiliations'
import { useOrganization } from './api'
import { Details } from './Details'
import { Listing } from './Listing'
import { Partnership } from './Partnership'
import { Pledges } from './Pledges'
import { Removing } from './Removing'
import { ScreeningVotes } from './ScreeningVotes'
import { mayDescribe } from './stages'
import { Visits } from './Visits'
import { useOrganizationWords } from './words'

/** An organization on one screen: what it is, where the partnership stands, what it promised, who was there. */
export function OrganizationScreen() {
  const { organizationId = '' } = useParams({ strict: false })
  const t = useText()
  const me = useMe()
  const words = useOrganizationWords()
  const found = useOrganization(organizationId)
  if (found.isPending) return <Skeleton lines={8} />
  if (found.isError && Problem.from(found.error).status === 404) return <NotShared />
  if (found.isError) return <ErrorBox error={found.error} again={() => found.refetch()} />
  const organization = found.data.data
  const works = seesPeople(me)
  return (
    <Screen
      title={organization.name}
      subtitle={words.type(organization.type)}
      back={{ to: '/organizations', label: t('organizations.title') }}
      more={
        mayDescribe(me, organization) && (
          <ButtonLink to="/organizations/$organizationId/edit" params={{ organizationId }} icon={<Pencil aria-hidden="true" />}>
            {t('organizations.edit')}
          </ButtonLink>
        )
      }
    >
      <Columns>
        <Stack>
          {works && <Visits organization={organization} />}
          {works && <Pledges organization={organization} />}
          <Details organization={organization} />
          {works && <Affiliations organization={organization} />}
        </Stack>
        <Stack>
          {works && <Partnership organization={organization} />}
          {isOrganizer(me) && <ScreeningVotes organization={organization} />}
          {works && <Listing organization={organization} />}
          {isOrganizer(me) && <Removing organization={organization} />}
        </Stack>
      </Columns>
    </Screen>
  )
}
