import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Problem } from '../../core/api/problem'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { useMe } from '../../core/session/me'
import { Button, ButtonLink } from '../../ui/Button'
import { ErrorBox, Note, Skeleton } from '../../ui/Feedback'
import { useFirstError } from '../../ui/firstError'
import { NotShared } from '../../ui/NotShared'
import { Row, Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { Unsaved } from '../../ui/Unsaved'
import { type ChangeOrganization, type FormOrganization, type Organization, useOrganization } from './api'
import { useSaving } from './changing'
import { OrganizationForm } from './OrganizationForm'
import { mayDescribe } from './stages'

const fields = [
  'name',
  'type',
  'languages',
  'public_listing',
  'tax_status',
  'service_area',
  'capacities',
  'website',
  'phone',
  'email',
  'address_line',
  'representative_person_id',
  'mou_signed_on',
  'mou_review_on',
  'mou_link',
] as const

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

/** Only what was changed is sent, so that what somebody else changed meanwhile stays. */
function Editing({ organization }: { organization: Organization }) {
  const t = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const [first] = useState(organization)
  const [form, setForm] = useState<FormOrganization>(first)
  const [missing, setMissing] = useState(false)
  const here = { to: '/organizations/$organizationId', params: { organizationId: organization.id } } as const
  const saving = useSaving(async () => {
    await navigate({ ...here, replace: true })
    toasts.say(t('organizations.saved'))
  })
  const stale = saving.isError && Problem.from(saving.error).code === 'version_stale'
  const violations = useViolations(saving.error)
  const formRef = useFirstError(saving.error ?? missing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!form.name.trim())
    if (!form.name.trim() || saving.isPending) return
    const body = Object.fromEntries(
      fields
        .filter((field) => JSON.stringify(form[field]) !== JSON.stringify(first[field]))
        .map((field) => [field, form[field] ?? null]),
    ) as ChangeOrganization
    saving.mutate({ id: organization.id, version: organization.version, body })
  }
  return (
    <Screen title={t('organizations.edit_title')} back={{ ...here, label: organization.name }}>
      <Unsaved when={form !== first && !saving.isPending} />
      <form ref={formRef} onSubmit={submit} noValidate>
        <Section>
          <OrganizationForm form={form} onChange={setForm} missing={missing} violations={violations} open />
          {stale && (
            <Note tone="marigold">
              <p role="alert">{t('organizations.changed_meanwhile')}</p>
            </Note>
          )}
          {saving.isError && !stale && !violations.any && <ErrorBox error={saving.error} />}
          <Row>
            <Button kind="primary" type="submit" busy={saving.isPending}>
              {t('organizations.save')}
            </Button>
            <ButtonLink kind="plain" {...here} ignoreBlocker>
              {t('organizations.cancel')}
            </ButtonLink>
          </Row>
        </Section>
      </form>
    </Screen>
  )
}
