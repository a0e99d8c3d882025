import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { ErrorBox } from '../../ui/Feedback'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { useFirstError } from '../../ui/firstError'
import { Row, Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type FormOrganization, type OrganizationType, organizationTypes } from './api'
import { useOrganizationWords } from './words'

export function NewOrganizationScreen() {
  const t = useText()
  const format = useFormat()
  const words = useOrganizationWords()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [form, setForm] = useState<FormOrganization>({
    name: '',
    type: 'immigrant_led',
    languages: ['es'],
    public_listing: false,
  })
  const [missing, setMissing] = useState(false)
  const add = useMutation({
    mutationFn: (body: FormOrganization) => answered(api.POST('/organizations', { body })),
    onSuccess: async () => {
      client.invalidateQueries({ queryKey: ['organizations'] })
      await navigate({ to: '/organizations', replace: true })
      toasts.say(t('organizations.added'))
    },
  })
  const { at, any } = useViolations(add.error)
  const formRef = useFirstError(add.error ?? missing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = form.name.trim()
    setMissing(!name)
    if (name && !add.isPending) add.mutate({ ...form, name })
  }
  return (
    <Screen title={t('organizations.new')} back={{ to: '/organizations', label: t('organizations.title') }}>
      <form ref={formRef} onSubmit={submit} noValidate>
        <Section>
          <TextField
            label={t('organizations.name')}
            value={form.name}
            autoFocus
            autoComplete="off"
            error={missing ? t('core.violation.required') : at('/name')}
            onChange={(name) => setForm({ ...form, name })}
          />
          <SelectField
            label={t('organizations.type')}
            value={form.type}
            onChange={(type) => setForm({ ...form, type: type as OrganizationType })}
            choices={organizationTypes.map((value) => ({ value, label: words.type(value) }))}
          />
          <SelectField
            label={t('organizations.language')}
            value={form.languages[0] ?? ''}
            onChange={(language) => setForm({ ...form, languages: [language] })}
            choices={offeredLanguages.map((value) => ({ value, label: format.languageName(value) }))}
          />
          <CheckField
            label={t('organizations.public_listing')}
            hint={t('organizations.public_listing_hint')}
            checked={form.public_listing}
            onChange={(public_listing) => setForm({ ...form, public_listing })}
          />
          {add.isError && !any && <ErrorBox error={add.error} />}
          <Row>
            <Button kind="primary" type="submit" busy={add.isPending}>
              {t('organizations.save')}
            </Button>
            <ButtonLink kind="plain" to="/organizations">
              {t('organizations.cancel')}
            </ButtonLink>
          </Row>
        </Section>
      </form>
    </Screen>
  )
}
