import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useFormat } from '../../core/i18n/format'
import { type Language, useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { useTextIn } from '../../core/i18n/textIn'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { FieldRow, SelectField, TextAreaField } from '../../ui/Field'
import type { GiveConsent, Person } from './api'
import { channelCodes, purposeCodes, sourceCodes, useConsentWords } from './words'

type Props = { person: Person; busy: boolean; error: unknown; onGive: (consent: GiveConsent) => void; onClose: () => void }

const wordings = {
  contact: 'people.wording.contact',
  events: 'people.wording.events',
  volunteering: 'people.wording.volunteering',
  photo: 'people.wording.photo',
  legal_referral: 'people.wording.legal_referral',
} as const

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
  const wording = edited ?? (said ? said(wordings[purpose as keyof typeof wordings]) : '')
  const choices = (codes: string[], label: (code: string) => string) => codes.map((value) => ({ value, label: label(value) }))
  return (
    <Dialog
      title={t('people.consent_add')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={() => onGive({ purpose, channel, language, source, wording })}>
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
