import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useFormat } from '../../core/i18n/format'
import { type Language, useLanguage } from '../../core/i18n/language'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { useTextIn } from '../../core/i18n/textIn'
import { stands, useOrganizationNames } from '../../core/organizations'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { FieldRow, SelectField, TextAreaField } from '../../ui/Field'
import type { GiveConsent, Person } from './api'
import { channelCodes, purposeCodes, sourceCodes, useConsentWords } from './words'

type Props = { person: Person; busy: boolean; error: unknown; onGive: (consent: GiveConsent) => void; onClose: () => void }

const wordings: Record<string, PlainTextId> = {
  contact: 'people.wording.contact',
  events: 'people.wording.events',
  volunteering: 'people.wording.volunteering',
  photo: 'people.wording.photo',
  legal_referral: 'people.wording.legal_referral',
}

/** Writes down a consent: what for, which way, in which language and words, and how it was given. */
export function GivingConsent({ person, busy, error, onGive, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const words = useConsentWords()
  const violations = useViolations(error)
  const own = useLanguage().language
  const spoken: Language =
    person.preferred_language === 'en' || person.preferred_language === 'es' ? person.preferred_language : own
  const [purpose, setPurpose] = useState('contact')
  const [channel, setChannel] = useState(person.phones?.length ? 'call' : person.emails?.length ? 'email' : 'in_person')
  const [language, setLanguage] = useState<Language>(spoken)
  const [source, setSource] = useState('in_person')
  const [edited, setEdited] = useState<string>()
  const said = useTextIn(language)
  const sharing = purpose === 'share_with'
  const organizations = (useOrganizationNames(sharing).data ?? []).filter(stands)
  const [partner, setPartner] = useState('')
  const [asked, setAsked] = useState(false)
  const partnerName = organizations.find(({ id }) => id === partner)?.name ?? ''
  const suggested = wordings[purpose]
  const proposed = said && (sharing ? said('people.wording.share_with', { name: partnerName }) : suggested && said(suggested))
  const wording = edited ?? proposed ?? ''
  const choices = (codes: string[], label: (code: string) => string) => codes.map((value) => ({ value, label: label(value) }))
  const give = () => {
    setAsked(true)
    if (!sharing || partner) onGive({ purpose: sharing ? `share_with:${partner}` : purpose, channel, language, source, wording })
  }
  return (
    <Dialog
      title={t('people.consent_add')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={give}>
            {t('people.consent_save')}
          </Button>
        </>
      }
    >
      <FieldRow>
        <SelectField
          label={t('people.consent_purpose')}
          value={purpose}
          onChange={setPurpose}
          choices={choices(purposeCodes, words.purpose)}
        />
        {sharing && (
          <SelectField
            label={t('people.consent_partner')}
            hint={organizations.length === 0 ? t('people.consent_no_partner') : undefined}
            value={partner}
            error={asked && !partner ? t('core.violation.required') : violations.at('/purpose')}
            onChange={setPartner}
            choices={[
              { value: '', label: t('people.choose') },
              ...organizations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <SelectField
          label={t('people.consent_channel')}
          value={channel}
          error={violations.at('/channel')}
          onChange={setChannel}
          choices={choices(channelCodes, words.channel)}
        />
        <SelectField
          label={t('people.consent_language')}
          value={language}
          onChange={(tag) => setLanguage(tag as Language)}
          choices={choices(['es', 'en'], format.languageName)}
        />
        <SelectField
          label={t('people.consent_source')}
          value={source}
          onChange={setSource}
          choices={choices(sourceCodes, words.source)}
        />
      </FieldRow>
      <TextAreaField
        label={t('people.consent_wording')}
        hint={t('people.consent_wording_hint')}
        lang={language}
        value={wording}
        error={violations.at('/wording')}
        onChange={setEdited}
      />
      {Boolean(error) && !violations.any && <ErrorBox error={error} />}
    </Dialog>
  )
}
