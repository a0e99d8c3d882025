import { type FormEvent, useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { useOrganizationNames } from '../../core/organizations'
import { Button, ButtonLink } from '../../ui/Button'
import { ErrorBox, Note } from '../../ui/Feedback'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { useFirstError } from '../../ui/firstError'
import { Row, Screen, Section } from '../../ui/Screen'
import { type FormClient, type ScopeName, scopes, useMaking } from './api'
import styles from './NewClient.module.css'
import { OnlyAdmins } from './OnlyAdmins'
import { Sample } from './Sample'
import { Secret } from './Secret'
import { useScopeWords } from './words'

const practice = 'sandbox'

export const NewClientScreen = () => (
  <OnlyAdmins>
    <NewProgram />
  </OnlyAdmins>
)

function NewProgram() {
  const t = useText()
  const making = useMaking()
  const back = { to: '/clients', label: t('clients.title') } as const
  if (!making.data) return <NewProgramForm making={making} />
  return (
    <Screen title={making.data.name} back={back}>
      <Secret program={making.data} />
      <Sample program={making.data} />
      <Row>
        <ButtonLink to="/clients/$clientId" params={{ clientId: making.data.id }}>
          {t('clients.open')}
        </ButtonLink>
      </Row>
    </Screen>
  )
}

type Form = { name: string; organization: string; scopes: ScopeName[] }

function NewProgramForm({ making }: { making: ReturnType<typeof useMaking> }) {
  const t = useText()
  const words = useScopeWords()
  const organizations = useOrganizationNames()
  const [form, setForm] = useState<Form>({ name: '', organization: '', scopes: ['people:read', 'people:write'] })
  const [tried, setTried] = useState(false)
  const { at, any } = useViolations(making.error)
  const missing = { name: !form.name.trim(), organization: !form.organization, scopes: form.scopes.length === 0 }
  const incomplete = Object.values(missing).some(Boolean)
  const formRef = useFirstError(making.error ?? (tried && incomplete))
  const required = (is: boolean) => (tried && is ? t('core.violation.required') : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!incomplete && !making.isPending)
      making.mutate({ name: form.name.trim(), scopes: form.scopes, ...boundTo(form.organization) })
  }
  return (
    <Screen title={t('clients.new')} back={{ to: '/clients', label: t('clients.title') }}>
      <form ref={formRef} onSubmit={submit} noValidate>
        <Section>
          <TextField
            label={t('clients.name')}
            hint={t('clients.name_hint')}
            value={form.name}
            autoFocus
            autoComplete="off"
            maxLength={80}
            error={required(missing.name) ?? at('/name')}
            onChange={(name) => setForm({ ...form, name })}
          />
          <SelectField
            label={t('clients.organization')}
            hint={t('clients.organization_hint')}
            value={form.organization}
            error={required(missing.organization) ?? at('/organization_id')}
            onChange={(organization) => setForm({ ...form, organization })}
            choices={[
              { value: '', label: t('clients.choose') },
              { value: practice, label: t('clients.sandbox') },
              ...(organizations.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {organizations.isError && <ErrorBox error={organizations.error} again={() => organizations.refetch()} />}
          {organizations.data?.length === 0 && <Note>{t('clients.no_organizations')}</Note>}
          <fieldset className={styles.scopes}>
            <legend>{t('clients.scopes')}</legend>
            {scopes.map((scope) => (
              <CheckField
                key={scope}
                label={words.scope(scope)}
                hint={scope}
                checked={form.scopes.includes(scope)}
                onChange={(on) =>
                  setForm({ ...form, scopes: on ? [...form.scopes, scope] : form.scopes.filter((one) => one !== scope) })
                }
              />
            ))}
            {required(missing.scopes) && <p role="alert" className={styles.missing}>{required(missing.scopes)}</p>}
          </fieldset>
          <Note>{form.organization === practice ? t('clients.sandbox_text') : t('clients.what_it_sees')}</Note>
          {making.isError && !any && <ErrorBox error={making.error} />}
          <Row>
            <Button kind="primary" type="submit" busy={making.isPending}>
              {t('clients.make')}
            </Button>
            <ButtonLink kind="plain" to="/clients">
              {t('clients.cancel')}
            </ButtonLink>
          </Row>
        </Section>
      </form>
    </Screen>
  )
}

const boundTo = (chosen: string): Partial<FormClient> => (chosen === practice ? { sandbox: true } : { organization_id: chosen })
