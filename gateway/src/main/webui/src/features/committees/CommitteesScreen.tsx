import { Navigate } from '@tanstack/react-router'
import { Plus, Users } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { isOrganizer, ledCommittees, useMe } from '../../core/session/me'
import { Button, ButtonLink } from '../../ui/Button'
import { Badge, EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import { Screen, Section } from '../../ui/Screen'
import { SearchField } from '../../ui/SearchField'
import { type Committee, useCommittees } from './api'
import { kindText, stateText, stateTone } from './words'
import { ZonesSection } from './ZonesSection'

const searchFrom = 8
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** A lead of one committee goes straight to it; others choose. */
export function CommitteesScreen() {
  const me = useMe()
  const only = !isOrganizer(me) && me.committees.length === 1 ? me.committees[0] : undefined
  return only ? <Navigate to="/committees/$committeeId" params={{ committeeId: only.id }} replace /> : <AllCommittees />
}

function AllCommittees() {
  const t = useText()
  const me = useMe()
  const [wanted, setWanted] = useState('')
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCommittees()
  const all = data?.pages.flatMap((page) => page.items) ?? []
  const shown = all.filter(({ name }) => folded(name).includes(folded(wanted.trim())))
  const found = (isOrganizer(me) || ledCommittees(me).length > 0) && (
    <ButtonLink kind="primary" icon={<Plus aria-hidden="true" />} to="/committees/new">
      {t('committees.found')}
    </ButtonLink>
  )
  return (
    <Screen title={t('committees.title_many')} action={all.length > 0 && found}>
      {isPending ? (
        <Skeleton lines={6} />
      ) : error ? (
        <ErrorBox error={error} again={refetch} />
      ) : all.length === 0 ? (
        <EmptyState icon={<Users />} title={t('committees.none_title')} action={found}>
          {found ? t('committees.none_text_organizer') : t('committees.none_text')}
        </EmptyState>
      ) : (
        <Section>
          {all.length > searchFrom && <SearchField label={t('committees.search')} value={wanted} onChange={setWanted} />}
          <List label={t('committees.title_many')}>
            {shown.map((committee) => (
              <CommitteeRow key={committee.id} committee={committee} />
            ))}
          </List>
          {hasNextPage && (
            <Button onClick={() => fetchNextPage()} busy={isFetchingNextPage}>
              {t('committees.more')}
            </Button>
          )}
        </Section>
      )}
      {isOrganizer(me) && <ZonesSection />}
    </Screen>
  )
}

function CommitteeRow({ committee }: { committee: Committee }) {
  const t = useText()
  const format = useFormat()
  return (
    <li>
      <RowLink
        to="/committees/$committeeId"
        params={{ committeeId: committee.id }}
        title={committee.name}
        detail={[t(kindText(committee.kind)), format.list(committee.languages.map(format.languageName))]
          .filter(Boolean)
          .join(' · ')}
        trail={<Badge tone={stateTone[committee.state]}>{t(stateText(committee.state))}</Badge>}
      />
    </li>
  )
}
