import { useParams } from '@tanstack/react-router'
import { FileDown, Pencil, Phone } from 'lucide-react'
import { Problem } from '../../core/api/problem'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { isOrganizer, leads, useMe } from '../../core/session/me'
import { ButtonLink } from '../../ui/Button'
import { Badge, ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Columns, Row, Screen, Stack } from '../../ui/Screen'
import { type Committee, useCommittee } from './api'
import { MembersSection } from './MembersSection'
import { NextEvents } from './NextEvents'
import { Readiness } from './Readiness'
import { kindText, stateText, stateTone } from './words'

export function CommitteeScreen() {
  const { committeeId } = useParams({ strict: false }) as { committeeId: string }
  const t = useText()
  const { data, error, isPending, refetch } = useCommittee(committeeId)
  if (error && Problem.from(error).status === 404) return <NotShared />
  if (isPending || error)
    return (
      <Screen title={t('committees.title')}>{error ? <ErrorBox error={error} again={refetch} /> : <Skeleton lines={8} />}</Screen>
    )
  return <CommitteePage committee={data.data} />
}

function CommitteePage({ committee }: { committee: Committee }) {
  const t = useText()
  const me = useMe()
  const format = useFormat()
  const several = isOrganizer(me) || me.committees.length > 1
  const changes = isOrganizer(me) || leads(me, committee.id)
  return (
    <Screen
      title={committee.name}
      subtitle={
        <Row>
          <Badge tone={stateTone[committee.state]}>{t(stateText(committee.state))}</Badge>
          <span>
            {[t(kindText(committee.kind)), format.list(committee.languages.map(format.languageName))].filter(Boolean).join(' · ')}
          </span>
        </Row>
      }
      back={several ? { to: '/committees', label: t('committees.back') } : undefined}
      more={
        changes && (
          <>
            <ButtonLink icon={<Phone aria-hidden="true" />} to="/calls/new" search={{ committee: committee.id }}>
              {t('committees.call_members')}
            </ButtonLink>
            <ButtonLink icon={<FileDown aria-hidden="true" />} to="/exports/new" search={{ committee: committee.id }}>
              {t('committees.export')}
            </ButtonLink>
            <ButtonLink
              icon={<Pencil aria-hidden="true" />}
              to="/committees/$committeeId/edit"
              params={{ committeeId: committee.id }}
            >
              {t('committees.edit')}
            </ButtonLink>
          </>
        )
      }
    >
      <Columns>
        <MembersSection committee={committee} changes={changes} />
        <Stack>
          <NextEvents committee={committee.id} plans={changes} />
          {changes && <Readiness committee={committee.id} />}
        </Stack>
      </Columns>
    </Screen>
  )
}
