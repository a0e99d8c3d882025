import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { TextField } from '../../ui/Field'
import { List, ListItem } from '../../ui/List'
import { OrganizationPicker } from '../../ui/OrganizationPicker'
import { Row, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { type Affiliation, api, type Person, useOrganizationsOf } from './api'
import styles from './Several.module.css'

type Place = { organization_id: string; role?: string }

/** With whom somebody is, and what they are there. */
export function PersonOrganizations({ person }: { person: Person }) {
  const t = useText()
  const organizations = useOrganizationsOf(person.id)
  const [adding, setAdding] = useState(false)
  const { join, leave } = useAffiliating(person.id)
  const items = organizations.data ?? []
  return (
    <Section
      title={t('people.organizations')}
      action={
        <Button small icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('people.affiliate')}
        </Button>
      }
    >
      {organizations.isError && <ErrorBox error={organizations.error} again={() => organizations.refetch()} />}
      {organizations.isSuccess && items.length === 0 && <p>{t('people.organizations_empty')}</p>}
      {items.length > 0 && (
        <List label={t('people.organizations')}>
          {items.map((one) => (
            <ListItem
              key={one.id}
              title={
                <Link
                  to="/organizations/$organizationId"
                  params={{ organizationId: one.organization_id }}
                  className={styles.target}
                >
                  {one.organization_name}
                </Link>
              }
              detail={one.role}
              trail={
                <IconButton
                  label={t('people.unaffiliate', { name: one.organization_name })}
                  icon={<X aria-hidden="true" />}
                  onClick={() => leave.mutate(one)}
                />
              }
            />
          ))}
        </List>
      )}
      {adding && (
        <Affiliating
          without={items.map(({ organization_id }) => organization_id)}
          busy={join.isPending}
          error={join.error}
          onJoin={(link) => join.mutate(link, { onSuccess: () => setAdding(false) })}
          onClose={() => {
            join.reset()
            setAdding(false)
          }}
        />
      )}
    </Section>
  )
}

function useAffiliating(person_id: string) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const onSettled = () => {
    client.invalidateQueries({ queryKey: ['people', 'organizations', person_id] })
    client.invalidateQueries({ queryKey: ['organizations'] })
  }
  const add = async ({ organization_id, role }: Place) => ({
    organization_id,
    ...(await answered(
      api.POST('/organizations/{id}/affiliations', { params: { path: { id: organization_id } }, body: { person_id, role } }),
    )),
  })
  const remove = ({ organization_id, id: child }: { organization_id: string; id: string }) =>
    answered(api.DELETE('/organizations/{id}/affiliations/{child}', { params: { path: { id: organization_id, child } } }))
  const back = {
    onSuccess: () => toasts.say(t('people.undone')),
    onError: (error: unknown) => toasts.failed(error),
    onSettled,
  }
  const restore = useMutation({ mutationFn: add, ...back })
  const takeBack = useMutation({ mutationFn: remove, ...back })
  const join = useMutation({
    mutationFn: add,
    onSuccess: (link) => toasts.undoable(t('people.affiliated'), () => takeBack.mutate(link)),
    onSettled,
  })
  const leave = useMutation({
    mutationFn: (link: Affiliation) => remove(link),
    onSuccess: (_, link) => toasts.undoable(t('people.unaffiliated'), () => restore.mutate(link)),
    onError: (error) => toasts.failed(error),
    onSettled,
  })
  return { join, leave }
}

type Props = { without: string[]; busy: boolean; error: unknown; onJoin: (link: Place) => void; onClose: () => void }

function Affiliating({ without, busy, error, onJoin, onClose }: Props) {
  const t = useText()
  const [which, setWhich] = useState<{ id: string; name: string }>()
  const [role, setRole] = useState('')
  const [asked, setAsked] = useState(false)
  const save = () => {
    setAsked(true)
    if (which) onJoin({ organization_id: which.id, role: role.trim() || undefined })
  }
  return (
    <Dialog
      title={t('people.affiliate')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={save}>
            {t('ui.add')}
          </Button>
        </>
      }
    >
      {which ? (
        <Row>
          <b>{which.name}</b>
          <IconButton
            label={t('people.another_organization')}
            icon={<X aria-hidden="true" />}
            onClick={() => setWhich(undefined)}
          />
        </Row>
      ) : (
        <OrganizationPicker
          label={t('people.organization')}
          without={without}
          error={asked ? t('core.violation.required') : undefined}
          onChoose={setWhich}
        />
      )}
      <TextField label={t('people.role_there')} optional value={role} maxLength={100} onChange={setRole} />
      {Boolean(error) && <ErrorBox error={error} />}
    </Dialog>
  )
}
