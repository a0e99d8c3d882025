import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { ErrorBox } from '../../ui/Feedback'
import { useFirstError } from '../../ui/firstError'
import { Row, Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { Unsaved } from '../../ui/Unsaved'
import type { FormOrganization } from './api'
import { useAdding } from './changing'
import { OrganizationForm } from './OrganizationForm'

const empty: FormOrganization = { name: '', type: 'immigrant_led', languages: ['es'] }

export function NewOrganizationScreen() {
  const t = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const [form, setForm] = useState(empty)
  const [missing, setMissing] = useState(false)
  const adding = useAdding(async ({ id }) => {
    await navigate({ to: '/organizations/$organizationId', params: { organizationId: id }, replace: true, ignoreBlocker: true })
    toasts.say(t('organizations.added'))
  })
  const violations = useViolations(adding.error)
  const formRef = useFirstError(adding.error ?? missing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = form.name.trim()
    setMissing(!name)
    if (name && !adding.isPending) adding.mutate({ ...form, name })
  }
  return (
    <Screen title={t('organizations.new')} back={{ to: '/organizations', label: t('organizations.title') }}>
      <Unsaved when={form !== empty && !adding.isPending} />
      <form ref={formRef} onSubmit={submit} noValidate>
        <Section>
          <OrganizationForm form={form} onChange={setForm} missing={missing} violations={violations} open={false} />
          {adding.isError && !violations.any && <ErrorBox error={adding.error} />}
          <Row>
            <Button kind="primary" type="submit" busy={adding.isPending}>
              {t('organizations.save')}
            </Button>
            <ButtonLink kind="plain" to="/organizations" ignoreBlocker>
              {t('organizations.cancel')}
            </ButtonLink>
          </Row>
        </Section>
      </form>
    </Screen>
  )
}
