import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { useViolations } from '../../core/api/problemText'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { isOrganizer, useMe } from '../../core/session/me'
import { Button, IconButton } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Disclosure } from '../../ui/Disclosure'
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/Field'
import { PersonPicker } from '../../ui/PersonPicker'
import { type FormOrganization, type OrganizationType, organizationTypes, type TaxStatus, taxStatuses } from './api'
import styles from './organizations.module.css'
import { knownCapacities, useOrganizationWords } from './words'

type Props = {
  form: FormOrganization
  onChange: (form: FormOrganization) => void
  missing: boolean
  violations: ReturnType<typeof useViolations>
  /** All fields are open when something is changed; for a new one most are a tap away. */
  open: boolean
}

/** What an organization says of itself. */
export function OrganizationForm({ form, onChange, missing, violations: { at, under }, open }: Props) {
  const t = useText()
  const me = useMe()
  const format = useFormat()
  const words = useOrganizationWords()
  const set = (change: Partial<FormOrganization>) => onChange({ ...form, ...change })
  const text = (name: 'website' | 'phone' | 'email' | 'address_line' | 'mou_link' | 'mou_signed_on' | 'mou_review_on') => ({
    value: form[name] ?? '',
    error: at(`/${name}`),
    autoComplete: 'off',
    onChange: (value: string) => onChange({ ...form, [name]: value || undefined }),
  })
  return (
    <>
      <TextField
        label={t('organizations.name')}
        value={form.name}
        autoFocus={!open}
        autoComplete="off"
        maxLength={200}
        error={missing ? t('core.violation.required') : at('/name')}
        onChange={(name) => set({ name })}
      />
      <SelectField
        label={t('organizations.type')}
        value={form.type}
        onChange={(type) => set({ type: type as OrganizationType })}
        choices={organizationTypes.map((value) => ({ value, label: words.type(value) }))}
      />
      <Several
        label={t('organizations.languages')}
        values={form.languages}
        shown={format.languageName}
        error={under('/languages')}
        onChange={(languages) => set({ languages })}
      >
        {(add) => (
          <SelectField
            label={t('organizations.language_add')}
            value=""
            onChange={(value) => value && add(value)}
            choices={[
              { value: '', label: t('organizations.choose') },
              ...offeredLanguages
                .filter((tag) => !form.languages.includes(tag))
                .map((value) => ({ value, label: format.languageName(value) })),
            ]}
          />
        )}
      </Several>
      {isOrganizer(me) && (
        <CheckField
          label={t('organizations.public_listing')}
          hint={t('organizations.public_listing_hint')}
          checked={form.public_listing ?? false}
          onChange={(public_listing) => set({ public_listing })}
        />
      )}
      <Disclosure title={t('organizations.reaching')} open={open}>
        <TextField label={t('organizations.address')} maxLength={200} {...text('address_line')} />
        <FieldRow>
          <TextField label={t('organizations.phone')} type="tel" {...text('phone')} />
          <TextField label={t('organizations.email')} type="email" {...text('email')} />
        </FieldRow>
        <TextField label={t('organizations.website')} inputMode="url" {...text('website')} />
      </Disclosure>
      <Disclosure title={t('organizations.giving')} open={open}>
        <Several
          label={t('organizations.capacities')}
          values={form.capacities ?? []}
          shown={words.capacity}
          error={under('/capacities')}
          onChange={(capacities) => set({ capacities })}
        >
          {(add) => (
            <>
              <div className={styles.choices}>
                {knownCapacities
                  .filter((word) => !form.capacities?.includes(word))
                  .map((word) => (
                    <Button key={word} small onClick={() => add(word)}>
                      {words.capacity(word)}
                    </Button>
                  ))}
              </div>
              <OwnWord label={t('organizations.capacity_own')} onAdd={add} />
            </>
          )}
        </Several>
        <Several
          label={t('organizations.service_area')}
          values={form.service_area ?? []}
          shown={(word) => word}
          error={under('/service_area')}
          onChange={(service_area) => set({ service_area })}
        >
          {(add) => (
            <OwnWord label={t('organizations.service_area_add')} hint={t('organizations.service_area_hint')} onAdd={add} />
          )}
        </Several>
        <SelectField
          label={t('organizations.tax_status')}
          hint={t('organizations.tax_status_hint')}
          value={form.tax_status ?? ''}
          onChange={(value) => set({ tax_status: (value as TaxStatus) || undefined })}
          choices={[
            { value: '', label: t('organizations.not_known') },
            ...taxStatuses.map((value) => ({ value, label: words.tax(value) })),
          ]}
        />
      </Disclosure>
      <Disclosure title={t('organizations.agreement')} open={open}>
        <Representative id={form.representative_person_id} onChange={(id) => set({ representative_person_id: id })} />
        <FieldRow>
          <TextField label={t('organizations.mou_signed_on')} type="date" {...text('mou_signed_on')} />
          <TextField label={t('organizations.mou_review_on')} type="date" {...text('mou_review_on')} />
        </FieldRow>
        <TextField label={t('organizations.mou_link')} inputMode="url" {...text('mou_link')} />
      </Disclosure>
    </>
  )
}

type SeveralProps = {
  label: string
  values: string[]
  shown: (value: string) => string
  error?: string
  onChange: (values: string[]) => void
  children: (add: (value: string) => void) => ReactNode
}

function Several({ label, values, shown, error, onChange, children }: SeveralProps) {
  return (
    <fieldset className={styles.answers}>
      <legend>{label}</legend>
      <Chips
        label={label}
        items={values.map((value) => ({ value, label: shown(value) }))}
        onRemove={(gone) => onChange(values.filter((value) => value !== gone))}
      />
      {children((value) => onChange(values.includes(value) ? values : [...values, value]))}
      {error && <p role="alert">{error}</p>}
    </fieldset>
  )
}

function OwnWord({ label, hint, onAdd }: { label: string; hint?: string; onAdd: (word: string) => void }) {
  const t = useText()
  const [word, setWord] = useState('')
  const add = () => {
    if (word.trim()) onAdd(word.trim())
    setWord('')
  }
  return (
    <div className={styles.adding}>
      <TextField
        label={label}
        hint={hint}
        value={word}
        maxLength={60}
        autoComplete="off"
        onChange={setWord}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <Button aria-label={t('organizations.add_to', { what: label })} onClick={add}>
        {t('organizations.add')}
      </Button>
    </div>
  )
}

function Representative({ id, onChange }: { id?: string; onChange: (id?: string) => void }) {
  const t = useText()
  const cards = usePersonCards(id ? [id] : [])
  if (!id) {
    return (
      <PersonPicker
        label={t('organizations.representative')}
        hint={t('organizations.representative_hint')}
        onChoose={(person) => onChange(person.id)}
      />
    )
  }
  return (
    <p className={styles.chosen}>
      <span>
        {t('organizations.representative')}: <b>{cards.data?.get(id)?.display_name}</b>
      </span>
      <IconButton label={t('organizations.another_person')} icon={<X aria-hidden="true" />} onClick={() => onChange(undefined)} />
    </p>
  )
}
