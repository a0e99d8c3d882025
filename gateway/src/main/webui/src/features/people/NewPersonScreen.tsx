import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useOwnCommittees } from '../../core/committees'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { useTextIn } from '../../core/i18n/textIn'
import { useKept } from '../../core/keep/kept'
import { canKeep } from '../../core/keep/store'
import { useLeavingWarned } from '../../core/leaving'
import { isOrganizer, useMe } from '../../core/session/me'
import { Button, ButtonLink } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox, Note } from '../../ui/Feedback'
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/Field'
import { useFirstError } from '../../ui/firstError'
import { KeptLine } from '../../ui/KeptLine'
import { Lookalikes } from '../../ui/Lookalikes'
import { NoteArea } from '../../ui/ProtectedNote'
import { Row, Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { type AddPerson, api } from './api'

const empty = {
  agreed: false,
  committee: '',
  given_name: '',
  family_name: '',
  phone: '',
  email: '',
  alias: '',
  language: '',
  postal_code: '',
  tags: '',
  note: '',
}

/** Name and phone first; everything else can wait. */
export function NewPersonScreen() {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const own = useOwnCommittees()
  const organizer = isOrganizer(useMe())
  const { language } = useLanguage()
  const read = useTextIn(language)
  const [form, setForm, kept] = useKept('people.new', empty)
  const [missing, setMissing] = useState(false)
  const put =
    <Name extends keyof typeof empty>(name: Name) =>
    (value: (typeof empty)[Name]) =>
      setForm((before) => ({ ...before, [name]: value }))

  const add = useMutation({
    mutationFn: (body: AddPerson) => answered(api.POST('/people', { body })),
    onSuccess: async (person) => {
      kept.done()
      client.invalidateQueries({ queryKey: ['people'] })
      await navigate({ to: '/people/$personId', params: { personId: person.id }, replace: true })
      toasts.say(t('people.added'))
    },
  })
  useLeavingWarned(!canKeep() && form !== empty && !add.isPending)
  const { at, under, any } = useViolations(add.error)

  const body = (): AddPerson => {
    const channels = form.agreed ? [...(form.phone.trim() ? ['call', 'sms'] : []), ...(form.email.trim() ? ['email'] : [])] : []
    const tags = form.tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean)
    return {
      given_name: form.given_name.trim() || undefined,
      family_name: form.family_name.trim() || undefined,
      alias: form.alias.trim() || undefined,
      phones: form.phone.trim() ? [{ number: form.phone.trim(), primary: true }] : undefined,
      emails: form.email.trim() ? [{ address: form.email.trim(), primary: true }] : undefined,
      preferred_language: form.language || undefined,
      postal_addresses: form.postal_code.trim() ? [{ postal_code: form.postal_code.trim() }] : undefined,
      tags: tags.length ? tags : undefined,
      note: form.note.trim() || undefined,
      consents: channels.length
        ? channels.map((channel) => ({
            purpose: 'contact',
            channel,
            language,
            source: 'in_person',
            wording: read?.('people.wording.contact'),
          }))
        : undefined,
      committee_id: form.committee || (own.length === 1 && !organizer ? own[0]?.id : undefined),
    }
  }
  const nobody = ![form.given_name, form.family_name, form.alias, form.phone, form.email].some((part) => part.trim())
  const choosing = own.length > 1 || (organizer && own.length > 0)
  const formRef = useFirstError(add.error ?? missing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(nobody)
    if (!nobody && !add.isPending) add.mutate(body())
  }
  return (
    <Screen title={t('people.new')} back={{ to: '/people', label: t('people.title') }}>
      <form ref={formRef} onSubmit={submit} noValidate autoComplete="off">
        <Section>
          <KeptLine kept={kept} />
          <FieldRow>
            <TextField
              label={t('people.given_name')}
              value={form.given_name}
              autoFocus
              error={missing && nobody ? t('people.somebody_needed') : at('/given_name')}
              onChange={put('given_name')}
            />
            <TextField
              label={t('people.family_name')}
              value={form.family_name}
              error={at('/family_name')}
              onChange={put('family_name')}
            />
          </FieldRow>
          <TextField
            label={t('people.phone')}
            type="tel"
            inputMode="tel"
            value={form.phone}
            error={under('/phones')}
            onChange={put('phone')}
          />
          <Lookalikes typed={form} />
          {choosing && (
            <SelectField
              label={t('people.committee')}
              hint={t('people.committee_hint')}
              value={form.committee}
              error={at('/committee_id')}
              onChange={put('committee')}
              choices={[
                { value: '', label: organizer ? t('people.committee_none') : t('people.choose') },
                ...own.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <CheckField label={t('people.agreed')} hint={t('people.agreed_hint')} checked={form.agreed} onChange={put('agreed')} />
          <Disclosure title={t('people.more_details')}>
            <FieldRow>
              <TextField
                label={t('people.email')}
                type="email"
                inputMode="email"
                value={form.email}
                error={under('/emails')}
                onChange={put('email')}
              />
              <TextField
                label={t('people.alias')}
                hint={t('people.alias_hint')}
                value={form.alias}
                error={at('/alias')}
                onChange={put('alias')}
              />
              <SelectField
                label={t('people.preferred_language')}
                value={form.language}
                onChange={put('language')}
                choices={[
                  { value: '', label: t('people.language_of_committee') },
                  ...offeredLanguages.map((tag) => ({ value: tag, label: format.languageName(tag) })),
                ]}
              />
              <TextField
                label={t('people.postal_code')}
                inputMode="numeric"
                value={form.postal_code}
                error={under('/postal_addresses')}
                onChange={put('postal_code')}
              />
            </FieldRow>
            <TextField
              label={t('people.tags')}
              hint={t('people.tags_hint')}
              value={form.tags}
              error={under('/tags')}
              onChange={put('tags')}
            />
            <NoteArea
              rows={3}
              label={t('people.note')}
              hint={t('people.note_hint')}
              value={form.note}
              error={at('/note')}
              onChange={put('note')}
            />
          </Disclosure>
          {add.isError && (any ? <Note tone="danger">{t('core.problem.invalid')}</Note> : <ErrorBox error={add.error} />)}
          <Row>
            <Button kind="primary" type="submit" busy={add.isPending}>
              {t('people.save_new')}
            </Button>
            <ButtonLink kind="plain" to="/people" onClick={kept.done}>
              {t('people.cancel')}
            </ButtonLink>
          </Row>
        </Section>
      </form>
    </Screen>
  )
}
