import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { phoneText } from '../../core/people/contact'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { CheckField, FieldRow, SelectField } from '../../ui/Field'
import { InlineField } from '../../ui/InlineField'
import { Section } from '../../ui/Screen'
import type { Person, PersonForm } from './api'
import { Several } from './Several'
import type { useSaving } from './saving'

export type Saving = ReturnType<typeof useSaving>

/** Everything about a person that can be changed in place; how others sort them is not for themselves. */
export function Details({ person, saving, own = false }: { person: Person; saving: Saving; own?: boolean }) {
  const t = useText()
  const format = useFormat()
  const { at } = useViolations(saving.refusal?.problem)
  const text = (field: 'given_name' | 'additional_name' | 'family_name' | 'alias') => ({
    label: t(`people.${field}`),
    value: person[field] ?? '',
    error: at(`/${field}`),
    autoComplete: 'off',
    onSave: (value: string) => saving.save({ [field]: value || null }),
  })
  const known = [...new Set([...offeredLanguages, ...(person.preferred_language ? [person.preferred_language] : [])])]
  return (
    <Section title={t('people.details')}>
      <FieldRow>
        <InlineField {...text('given_name')} />
        <InlineField {...text('family_name')} />
      </FieldRow>
      <Contacts person={person} saving={saving} kind="phones" />
      <Contacts person={person} saving={saving} kind="emails" />
      <SelectField
        label={t('people.preferred_language')}
        value={person.preferred_language ?? ''}
        error={at('/preferred_language')}
        choices={[
          { value: '', label: t('people.not_known') },
          ...known.map((tag) => ({ value: tag, label: format.languageName(tag) })),
        ]}
        onChange={(tag) => saving.save({ preferred_language: tag || null }).catch(() => undefined)}
      />
      <Several
        label={t('people.languages_spoken')}
        values={person.languages_spoken ?? []}
        named={format.languageName}
        offered={offeredLanguages}
        onChange={(languages_spoken) => saving.save({ languages_spoken }).catch(() => undefined)}
      />
      <CheckField
        label={t('people.interpreter_needed')}
        checked={person.interpreter_needed ?? false}
        onChange={(needed) => saving.save({ interpreter_needed: needed || null }).catch(() => undefined)}
      />
      {!own && (
        <Several
          label={t('people.tags')}
          values={person.tags ?? []}
          onChange={(tags) => saving.save({ tags }).catch(() => undefined)}
        />
      )}
      <Disclosure title={t('people.more_details')}>
        <FieldRow>
          <InlineField {...text('additional_name')} />
          <InlineField {...text('alias')} hint={t('people.alias_hint')} />
        </FieldRow>
        <Address person={person} saving={saving} />
        <Several
          label={t('people.skills')}
          values={person.skills ?? []}
          onChange={(skills) => saving.save({ skills }).catch(() => undefined)}
        />
      </Disclosure>
    </Section>
  )
}

function Contacts({ person, saving, kind }: { person: Person; saving: Saving; kind: 'phones' | 'emails' }) {
  const t = useText()
  const { under } = useViolations(saving.refusal?.problem)
  const [adding, setAdding] = useState(false)
  const phone = kind === 'phones'
  const values = phone
    ? (person.phones ?? []).map(({ number }) => phoneText(number))
    : (person.emails ?? []).map(({ address }) => address)
  const put = (index: number, value: string): PersonForm => {
    if (phone) {
      const phones = [...(person.phones ?? [])]
      const { raw: _, ...before } = phones[index] ?? { number: '', primary: phones.length === 0 }
      phones.splice(index, 1, ...(value ? [{ ...before, number: value }] : []))
      return { phones }
    }
    const emails = [...(person.emails ?? [])]
    emails.splice(index, 1, ...(value ? [{ ...(emails[index] ?? { primary: emails.length === 0 }), address: value }] : []))
    return { emails }
  }
  const shown = adding || values.length === 0 ? [...values, ''] : values
  return (
    <>
      {shown.map((value, index) => (
        <InlineField
          // biome-ignore lint/suspicious/noArrayIndexKey: places in a list that is stored as a list
          key={index}
          label={
            shown.length > 1
              ? t(phone ? 'people.phone_number' : 'people.email_number', { number: index + 1 })
              : t(phone ? 'people.phone' : 'people.email')
          }
          type={phone ? 'tel' : 'email'}
          inputMode={phone ? 'tel' : 'email'}
          autoComplete="off"
          autoFocus={adding && index === shown.length - 1}
          value={value}
          error={under(`/${kind}/${index}`)}
          onSave={(typed) => saving.save(put(index, typed)).then(() => setAdding(false))}
        />
      ))}
      {values.length > 0 && !adding && (
        <div>
          <Button kind="plain" small icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t(phone ? 'people.add_phone' : 'people.add_email')}
          </Button>
        </div>
      )}
    </>
  )
}

function Address({ person, saving }: { person: Person; saving: Saving }) {
  const t = useText()
  const { under } = useViolations(saving.refusal?.problem)
  const [first = {}, ...others] = person.postal_addresses ?? []
  const save = (change: Partial<typeof first>) => {
    const changed = { ...first, ...change }
    const empty = Object.values(changed).every(
      (part) => part === undefined || part === '' || (Array.isArray(part) && part.length === 0),
    )
    return saving.save({ postal_addresses: empty ? others : [changed, ...others] })
  }
  return (
    <>
      <InlineField
        label={t('people.street')}
        value={(first.address_lines ?? []).join(', ')}
        error={under('/postal_addresses/0/address_lines')}
        onSave={(line) => save({ address_lines: line ? [line] : [] })}
      />
      <FieldRow>
        <InlineField
          label={t('people.locality')}
          value={first.locality ?? ''}
          error={under('/postal_addresses/0/locality')}
          onSave={(locality) => save({ locality: locality || undefined })}
        />
        <InlineField
          label={t('people.postal_code')}
          value={first.postal_code ?? ''}
          error={under('/postal_addresses/0/postal_code')}
          onSave={(postal_code) => save({ postal_code: postal_code || undefined })}
        />
      </FieldRow>
    </>
  )
}
