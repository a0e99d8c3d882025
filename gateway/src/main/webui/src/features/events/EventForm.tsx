import { type FormEvent, useRef, useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { useKept } from '../../core/keep/kept'
import { canKeep } from '../../core/keep/store'
import { useLeavingWarned } from '../../core/leaving'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox } from '../../ui/Feedback'
import { FieldRow, SelectField, TextAreaField, TextField } from '../../ui/Field'
import { KeptLine } from '../../ui/KeptLine'
import { eventKinds, type PlaceVisibility, type Visibility } from './api'
import { localZone } from './clock'
import styles from './events.module.css'
import { type Draft, type Mistakes, mistakesIn, overnight } from './planning'
import { kindText, placeText, visibilityText } from './words'

type Props = {
  /** Where what is typed is kept until it is saved. */
  place: string
  first: Draft
  /** Committees that may host; one is chosen already. Empty hides the choice. */
  hosts: { id: string; name: string }[]
  save: string
  busy: boolean
  error: unknown
  onSave: (draft: Draft) => void
}

const visibilities: Visibility[] = ['committee', 'coalition', 'public']
const placeVisibilities: PlaceVisibility[] = ['attendees', 'public', 'hosts']

/** Plans and edits. What was typed stays whatever the answer is. */
export function EventForm({ place, first, hosts, save, busy, error, onSave }: Props) {
  const t = useText()
  const { language } = useLanguage()
  const other = language === 'es' ? 'en' : 'es'
  const [draft, setDraft, kept] = useKept(place, first)
  const [begun] = useState(draft)
  useLeavingWarned(!canKeep() && draft !== begun && !busy)
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const form = useRef<HTMLFormElement>(null)
  const violations = useViolations(error)
  const set = <Key extends keyof Draft>(key: Key, value: Draft[Key]) => setDraft((before) => ({ ...before, [key]: value }))
  const word = (key: keyof Mistakes) => mistakes[key] && t(mistakes[key])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const found = mistakesIn(draft)
    setMistakes(found)
    if (Object.keys(found).length === 0) onSave(draft)
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <KeptLine kept={kept} />
      <TextField
        label={t('events.field_title')}
        value={draft.title[language]}
        onChange={(text) => set('title', { ...draft.title, [language]: text })}
        error={word('title') ?? violations.under('/title')}
        maxLength={200}
        lang={language}
      />
      <Disclosure title={t('events.other_language')}>
        <TextField
          label={t(`events.field_title_${other}`)}
          value={draft.title[other]}
          onChange={(text) => set('title', { ...draft.title, [other]: text })}
          maxLength={200}
          lang={other}
        />
      </Disclosure>
      <SelectField
        label={t('events.field_kind')}
        value={draft.kind}
        onChange={(kind) => set('kind', kind as Draft['kind'])}
        choices={eventKinds.map((kind) => ({ value: kind, label: t(kindText(kind)) }))}
      />
      <FieldRow>
        <TextField
          label={t('events.field_date')}
          type="date"
          value={draft.date}
          onChange={(date) => set('date', date)}
          error={word('date') ?? violations.at('/starts_at')}
        />
        <TextField label={t('events.field_starts')} type="time" value={draft.starts} onChange={(time) => set('starts', time)} />
        <TextField
          label={t('events.field_ends')}
          type="time"
          value={draft.ends}
          onChange={(time) => set('ends', time)}
          hint={overnight(draft) ? t('events.overnight') : undefined}
          error={word('ends') ?? violations.at('/ends_at')}
        />
      </FieldRow>
      {draft.timezone !== localZone() && <p className={styles.soft}>{t('events.timezone_note', { zone: draft.timezone })}</p>}
      {hosts.length > 1 && (
        <SelectField
          label={t('events.field_host')}
          value={draft.host}
          onChange={(host) => set('host', host)}
          error={word('host')}
          choices={[
            ...(draft.host ? [] : [{ value: '', label: t('events.host_choose') }]),
            ...hosts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextField
        label={t('events.field_capacity')}
        hint={t('events.capacity_hint')}
        value={draft.capacity}
        onChange={(text) => set('capacity', text)}
        error={word('capacity') ?? violations.at('/capacity')}
        inputMode="numeric"
        optional
      />
      <SelectField
        label={t('events.visibility')}
        value={draft.visibility}
        onChange={(visibility) => set('visibility', visibility as Visibility)}
        choices={visibilities.map((one) => ({ value: one, label: t(visibilityText(one)) }))}
      />
      <TextField
        label={t('events.field_place')}
        value={draft.placeName}
        onChange={(text) => set('placeName', text)}
        optional
        maxLength={200}
      />
      <Disclosure title={t('events.more_details')}>
        <div className={styles.form}>
          <FieldRow>
            <TextField
              label={t('events.field_address')}
              value={draft.address}
              onChange={(text) => set('address', text)}
              optional
              maxLength={200}
            />
            <TextField
              label={t('events.field_locality')}
              value={draft.locality}
              onChange={(text) => set('locality', text)}
              optional
              maxLength={100}
            />
          </FieldRow>
          <SelectField
            label={t('events.field_place_visibility')}
            value={draft.placeVisibility}
            onChange={(visibility) => set('placeVisibility', visibility as PlaceVisibility)}
            choices={placeVisibilities.map((one) => ({ value: one, label: t(placeText(one)) }))}
          />
          <TextField
            label={t('events.field_online')}
            type="url"
            value={draft.online}
            onChange={(text) => set('online', text)}
            error={violations.at('/online_url')}
            optional
            maxLength={500}
          />
          {([language, other] as const).map((one) => (
            <TextAreaField
              key={one}
              label={t(one === 'es' ? 'events.field_description_es' : 'events.field_description_en')}
              value={draft.description[one]}
              onChange={(text) => set('description', { ...draft.description, [one]: text })}
              error={violations.under('/description')}
              lang={one}
              optional
              maxLength={5000}
            />
          ))}
        </div>
      </Disclosure>
      {error !== undefined && error !== null && <ErrorBox error={error} />}
      <Button kind="primary" type="submit" wide busy={busy}>
        {save}
      </Button>
    </form>
  )
}
