import { UsersRound } from 'lucide-react'
import { useCommitteeNames } from '../../core/committees'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { type OwnCommittee, useMe } from '../../core/session/me'
import { useWords } from '../../core/words'
import { ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Avatar, List, ListItem, RowLink } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { type Membership, useMembers } from './api'

const shownEach = 6

/** Who is in my committees by name, the newest first. */
export function Members({ committees, organizer }: { committees: OwnCommittee[]; organizer: boolean }) {
  const t = useText()
  const me = useMe()
  const all = useMembers(committees.map(({ id }) => id))
  const ids = all.of.flatMap(({ members }) => members.slice(0, shownEach).flatMap(({ person_id }) => person_id ?? []))
  const cards = usePersonCards(ids)
  if (committees.length === 0 && !organizer) return <OwnOnly committees={me.committees} />
  if (all.error) return <ErrorBox error={all.error} again={all.retry} />
  return (
    <>
      {organizer && <Coalition />}
      {committees.map((committee, at) => {
        const { members, total } = all.of[at] ?? { members: [], total: 0 }
        const others = members.filter(({ user_id }) => user_id !== me.user_id)
        return (
          <Section key={committee.id} title={committees.length > 1 ? committee.name : t('today.who')}>
            {all.pending && <Skeleton />}
            {!all.pending && others.length === 0 && (
              <EmptyState
                icon={<UsersRound />}
                title={t('today.nobody_yet')}
                action={<ButtonLink to="/people">{t('today.choose_people')}</ButtonLink>}
              >
                <p>{t('today.nobody_hint')}</p>
              </EmptyState>
            )}
            <List label={t('today.who')}>
              {others.slice(0, shownEach).map((member) => (
                <Member
                  key={member.id}
                  member={member}
                  name={cards.data?.get(member.person_id ?? '')?.display_name}
                  pending={cards.isPending}
                />
              ))}
            </List>
            <ButtonLink to="/committees/$committeeId" params={{ committeeId: committee.id }}>
              {t('today.open_committee', { count: total })}
            </ButtonLink>
          </Section>
        )
      })}
    </>
  )
}

function Member({ member, name, pending }: { member: Membership; name?: string; pending: boolean }) {
  const t = useText()
  const words = useWords()
  const format = useFormat()
  const since = member.joined_at ?? member.created_at
  const detail = [words.role(member.role), since && t('today.since', { when: format.ago(since) })].filter(Boolean).join(' · ')
  if (!member.person_id) return <ListItem title={t('today.account_only')} detail={detail} />
  if (!name && !pending) return <ListItem title={t('today.unnamed')} detail={detail} />
  return (
    <li>
      <RowLink
        to="/people/$personId"
        params={{ personId: member.person_id }}
        lead={<Avatar name={name ?? ' '} id={member.person_id} />}
        title={name ?? '…'}
        detail={detail}
      />
    </li>
  )
}

/** Organizers see which committees there are. */
function Coalition() {
  const t = useText()
  const names = useCommitteeNames()
  return (
    <Section title={t('today.committees')}>
      {names.isPending && <Skeleton />}
      {names.isError && <ErrorBox error={names.error} again={() => names.refetch()} />}
      {names.data && (
        <List label={t('today.committees')}>
          {names.data.slice(0, shownEach).map(({ id, name }) => (
            <li key={id}>
              <RowLink to="/committees/$committeeId" params={{ committeeId: id }} title={name} />
            </li>
          ))}
        </List>
      )}
      <ButtonLink to="/committees">{t('today.all_committees', { count: names.data?.length ?? 0 })}</ButtonLink>
    </Section>
  )
}

/** Somebody without a lead's role sees where they take part, and no list of people. */
function OwnOnly({ committees }: { committees: OwnCommittee[] }) {
  const t = useText()
  const words = useWords()
  if (committees.length === 0) {
    return (
      <Section title={t('today.my_committees')}>
        <p>{t('today.in_no_committee')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('today.my_committees')}>
      <List label={t('today.my_committees')}>
        {committees.map(({ id, name, role }) => (
          <li key={id}>
            <RowLink to="/committees/$committeeId" params={{ committeeId: id }} title={name} detail={words.role(role)} />
          </li>
        ))}
      </List>
    </Section>
  )
}
