import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { answered, versioned } from '../../core/api/client'
import { useCommitteeNames, useOwnCommittees } from '../../core/committees'
import { useText } from '../../core/i18n/text'
import type { CommitteeRole } from '../../core/session/me'
import { committeeRoles, useWords } from '../../core/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { SelectField } from '../../ui/Field'
import { List, RowLink } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Person } from './api'

/** Which committees care for the person, and a way to give them a role in one. */
export function PersonCommittees({ person }: { person: Person }) {
  const t = useText()
  const words = useWords()
  const toasts = useToasts()
  const client = useQueryClient()
  const names = useCommitteeNames()
  const own = useOwnCommittees()
  const [adding, setAdding] = useState(false)
  const roles = useRoles(person.id, own)
  const shown = (names.data ?? []).filter(({ id }) => person.committee_ids?.includes(id) || roles.has(id))
  const refresh = () => {
    client.invalidateQueries({ queryKey: ['committees'] })
    client.invalidateQueries({ queryKey: ['people', 'timeline', person.id] })
  }
  const leave = useMutation({
    mutationFn: ({ committee, id, etag }: { committee: string; id: string; etag: string }) =>
      versioned(
        api.DELETE('/committees/{id}/memberships/{child}', {
          params: { path: { id: committee, child: id }, header: { 'If-Match': etag } },
        }),
      ),
    onSuccess: () => {
      refresh()
      toasts.say(t('people.undone'))
    },
    onError: (error) => toasts.failed(error),
  })
  const join = useMutation({
    mutationFn: ({ committee, role }: { committee: string; role: CommitteeRole }) =>
      versioned(
        api.POST('/committees/{id}/memberships', { params: { path: { id: committee } }, body: { person_id: person.id, role } }),
      ),
    onSuccess: ({ data, etag }, { committee, role }) => {
      setAdding(false)
      refresh()
      const name = own.find(({ id }) => id === committee)?.name ?? ''
      toasts.undoable(t('people.joined', { name: person.display_name, role: words.role(role), committee: name }), () =>
        leave.mutate({ committee, id: data.id, etag }),
      )
    },
  })
  return (
    <Section
      title={t('people.committees')}
      action={
        own.length > 0 && (
          <Button small icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('people.add_to_committee')}
          </Button>
        )
      }
    >
      {shown.length === 0 && <p>{t('people.committees_empty')}</p>}
      {shown.length > 0 && (
        <List label={t('people.committees')}>
          {shown.map(({ id, name }) => (
            <li key={id}>
              <RowLink
                to="/committees/$committeeId"
                params={{ committeeId: id }}
                title={name}
                detail={roles.has(id) ? words.role(roles.get(id) ?? '') : t('people.cared_for')}
              />
            </li>
          ))}
        </List>
      )}
      {adding && (
        <Joining
          committees={own}
          busy={join.isPending}
          error={join.error}
          onJoin={(committee, role) => join.mutate({ committee, role })}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

/** The person's role in each of the committees that the reader leads. */
function useRoles(personId: string, committees: { id: string }[]): Map<string, string> {
  return useQueries({
    queries: committees.slice(0, 20).map(({ id }) => ({
      queryKey: ['committees', id, 'memberships', 'of', personId],
      queryFn: () =>
        answered(api.GET('/committees/{id}/memberships', { params: { path: { id }, query: { person_id: personId } } })),
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data?.items ?? []).map(({ committee_id, role }) => [committee_id, role] as const))),
  })
}

type JoiningProps = {
  committees: { id: string; name: string }[]
  busy: boolean
  error: unknown
  onJoin: (committee: string, role: CommitteeRole) => void
  onClose: () => void
}

function Joining({ committees, busy, error, onJoin, onClose }: JoiningProps) {
  const t = useText()
  const words = useWords()
  const [committee, setCommittee] = useState(committees[0]?.id ?? '')
  const [role, setRole] = useState<CommitteeRole>('member')
  return (
    <Dialog
      title={t('people.add_to_committee')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={() => onJoin(committee, role)}>
            {t('ui.add')}
          </Button>
        </>
      }
    >
      {committees.length > 1 ? (
        <SelectField
          label={t('people.committee')}
          value={committee}
          onChange={setCommittee}
          choices={committees.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <p>{committees[0]?.name}</p>
      )}
      <SelectField
        label={t('people.role')}
        value={role}
        onChange={(code) => setRole(code as CommitteeRole)}
        choices={committeeRoles.map((code) => ({ value: code, label: words.role(code) }))}
      />
      {Boolean(error) && <ErrorBox error={error} />}
    </Dialog>
  )
}
