import { Link } from '@tanstack/react-router'
import { Pencil, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { useMe } from '../../core/session/me'
import { committeeRoles, useWords } from '../../core/words'
import { IconButton } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { SelectField } from '../../ui/Field'
import { Avatar, List, ListItem } from '../../ui/List'
import { PersonPicker } from '../../ui/PersonPicker'
import { Section } from '../../ui/Screen'
import { type Committee, type Membership, useMemberships } from './api'
import { MemberDialog } from './MemberDialog'
import { useAppointing } from './memberships'
import { OwnCard } from './OwnCard'

export type Member = { membership: Membership; name: string }

/** Who is in the committee by name, and as what. */
export function MembersSection({ committee, changes }: { committee: Committee; changes: boolean }) {
  const t = useText()
  const words = useWords()
  const me = useMe()
  const { data, error, isPending, refetch } = useMemberships(committee.id)
  const cards = usePersonCards((data ?? []).flatMap(({ person_id }) => person_id ?? []))
  const [role, setRole] = useState<Membership['role']>('member')
  const [open, setOpen] = useState<Member>()
  const appoint = useAppointing(committee.id)
  const nameOf = ({ person_id, user_id }: Membership) => {
    const card = person_id && cards.data?.get(person_id)?.display_name
    if (card) return card
    if (user_id === me.user_id) return me.username ? `${me.username} (${t('committees.you')})` : t('committees.you')
    if (!person_id) return t('committees.no_card')
    return cards.isPending ? '…' : t('ui.person_unseen')
  }
  const members = (data ?? [])
    .map((membership) => ({ membership, name: nameOf(membership) }))
    .sort(
      (one, other) =>
        committeeRoles.indexOf(one.membership.role) - committeeRoles.indexOf(other.membership.role) ||
        one.name.localeCompare(other.name),
    )
  const own = data?.find(({ user_id, person_id }) => user_id === me.user_id && !person_id)
  return (
    <Section
      title={t('committees.members')}
      action={data && <span>{t('committees.members_count', { count: data.length })}</span>}
    >
      {changes && own && <OwnCard committee={committee.id} membership={own} />}
      {changes && committee.state !== 'dissolved' && (
        <>
          <PersonPicker
            label={t('committees.add_member')}
            without={(data ?? []).flatMap(({ person_id }) => person_id ?? [])}
            onChoose={(person) => appoint({ person: person.id, name: person.display_name, role })}
          />
          <SelectField
            label={t('committees.add_role')}
            value={role}
            onChange={(chosen) => setRole(chosen as Membership['role'])}
            choices={[...committeeRoles].reverse().map((one) => ({ value: one, label: words.role(one) }))}
          />
        </>
      )}
      {isPending ? (
        <Skeleton lines={5} />
      ) : error ? (
        <ErrorBox error={error} again={refetch} />
      ) : members.length === 0 ? (
        <EmptyState icon={<UserPlus />} title={t('committees.nobody')}>
          {changes && t('committees.nobody_text')}
        </EmptyState>
      ) : (
        <List label={t('committees.members')}>
          {members.map((member) => (
            <ListItem
              key={member.membership.id}
              lead={<Avatar id={member.membership.person_id ?? member.membership.id} name={member.name} />}
              title={
                member.membership.person_id && changes ? (
                  <Link to="/people/$personId" params={{ personId: member.membership.person_id }}>
                    {member.name}
                  </Link>
                ) : (
                  member.name
                )
              }
              detail={words.role(member.membership.role)}
              trail={
                changes && (
                  <IconButton
                    label={t('committees.change_for', { name: member.name })}
                    icon={<Pencil />}
                    onClick={() => setOpen(member)}
                  />
                )
              }
            />
          ))}
        </List>
      )}
      {open && <MemberDialog committee={committee.id} member={open} others={members} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}
