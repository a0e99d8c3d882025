import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Problem } from '../../core/api/problem'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { useMe } from '../../core/session/me'
import { Button, ButtonLink } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { useFirstError } from '../../ui/firstError'
import { NotShared } from '../../ui/NotShared'
import { Row, Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { Unsaved } from '../../ui/Unsaved'
import { type Organization, useOrganization } from './api'
import { Disputed } from './Disputed'
import { useEditing } from './editing'
import { OrganizationForm } from './OrganizationForm'
import { mayDescribe } from './stages'

export function EditOrganizationScreen() {
  const { organizationId = '' } = useParams({ strict: false })
  const me = useMe()
  const organization = useOrganization(organizationId)
  if (organization.isPending) return <Skeleton lines={8} />
  if (organization.isError && Problem.from(organization.error).status !== 404) {
    return <ErrorBox error={organization.error} again={() => organization.refetch()} />
  }
  if (organization.isError || !mayDescribe(me, organization.data.data)) return <NotShared />
  return <Editing organization={organization.data.data} />
}

function Editing({ organization }: { organization: Organization }) {
  const t = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const [missing, setMissing] = useState(false)
  const here = { to: '/organizations/$organizationId', params: { organizationId: organization.id } } as const
  const editing = useEditing(organization, async () => {
    await navigate({ ...here, replace: true, ignoreBlocker: true })
    toasts.say(t('organizations.saved'))
  })
  const { form, setForm, saving } = editing
  const violations = useViolations(saving.error)
  const formRef = useFirstError(saving.error ?? missing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!form.name.trim())
    if (form.name.trim() && !saving.isPending && !editing.theirs) editing.save()
  }
  return (
    <Screen title={t('organizations.edit_title')} back={{ ...here, label: organization.name }}>
      <Unsaved when={form !== editing.first && !saving.isPending} />
      <form ref={formRef} onSubmit={submit} noValidate>
        <Section>
          <OrganizationForm form={form} onChange={setForm} missing={missing} violations={violations} open />
          {editing.theirs && (
            <Disputed
              mine={form}
              theirs={editing.theirs}
              fields={editing.disputed}
              onKeepMine={editing.keepMine}
              onTakeTheirs={editing.takeTheirs}
            />
          )}
          {saving.isError && !violations.any && <ErrorBox error={saving.error} />}
          <Row>
            {!editing.theirs && (
              <Button kind="primary" type="submit" busy={saving.isPending}>
                {t('organizations.save')}
              </Button>
            )}
            <ButtonLink kind="plain" {...here} ignoreBlocker>
              {t('organizations.cancel')}
            </ButtonLink>
          </Row>
        </Section>
      </form>
    </Screen>
  )
}
