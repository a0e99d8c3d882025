import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useOwnCommittees } from '../../core/committees'
import { inDays } from '../../core/days'
import { useFellows } from '../../core/fellows'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { type Language, useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { useTextIn } from '../../core/i18n/textIn'
import { hasANumber } from '../../core/people/aNumber'
import { useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { DayChoice } from '../../ui/DayChoice'
import { Dialog } from '../../ui/Dialog'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox, Note } from '../../ui/Feedback'
import { FieldRow, SelectField, TextAreaField, TextField } from '../../ui/Field'
import { NoteArea } from '../../ui/ProtectedNote'
import type { Cadence, Channel, MakePlan, Plan } from './api'
import { BestTimeFields } from './BestTimeFields'
import { type Planned, useChangingPlan, useMakingPlan } from './planning'
import { cadenceCodes, channelCodes, useCheckInWords } from './words'

type Props = { person: Planned; plan?: Plan; onClose: () => void }

const asSpoken = (tag: string, own: Language): Language => (tag.startsWith('es') ? 'es' : tag.startsWith('en') ? 'en' : own)
const choices = (codes: string[], label: (code: string) => string) => codes.map((value) => ({ value, label: label(value) }))

/** Makes a plan, or changes one: sensible as it opens, so that one tap is enough. */
export function PlanDialog({ person, plan, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const words = useCheckInWords()
  const me = useMe()
  const own = useLanguage().language
  const led = useOwnCommittees().filter(({ id }) => person.committee_ids?.includes(id))
  const [cadence, setCadence] = useState<string>(plan?.cadence ?? 'weekly')
  const [channel, setChannel] = useState<string>(plan?.channel ?? (person.phones?.length ? 'call' : 'in_person'))
  const [language, setLanguage] = useState(plan?.language ?? person.preferred_language ?? own)
  const [first, setFirst] = useState(plan?.next_on ?? inDays(0))
  const [endsOn, setEndsOn] = useState(plan?.ends_on ?? inDays(90))
  const [best, setBest] = useState(plan?.best_time ?? { timezone: Intl.DateTimeFormat().resolvedOptions().timeZone })
  const [committee, setCommittee] = useState(plan?.committee_id ?? led[0]?.id ?? '')
  const [liaison, setLiaison] = useState(plan?.liaison_user_id ?? me.user_id)
  const [note, setNote] = useState(plan?.note ?? '')
  const [edited, setEdited] = useState<string>()
  const [source, setSource] = useState('in_person')
  const [waiting, setWaiting] = useState(false)
  const fellows = useFellows(committee ? [committee] : [])
  const spoken = asSpoken(language, own)
  const said = useTextIn(spoken)
  const agreed = (person.consents ?? []).some((one) => one.purpose === 'contact' && one.channel === channel && !one.withdrawn_at)
  const wording = edited ?? said?.('checkins.wording') ?? ''
  const making = useMakingPlan(person, onClose)
  const changing = useChangingPlan(plan ?? ({ person_id: person.id } as Plan), onClose)
  const saving = plan ? changing : making
  const { at, any } = useViolations(saving.error)
  const save = (clean = note) => {
    setWaiting(hasANumber(clean))
    if (hasANumber(clean)) return
    const body: MakePlan = {
      cadence: cadence as Cadence,
      language,
      channel: channel as Channel,
      best_time: best,
      liaison_user_id: liaison,
      consent: agreed ? undefined : { wording, source },
      ends_on: endsOn,
    }
    if (plan) changing.mutate({ from: plan, body: { ...body, next_on: first, note: clean.trim() || null } })
    else making.mutate({ ...body, committee_id: committee || undefined, starts_on: first, note: clean.trim() || undefined })
  }
  const languages = [...new Set([...offeredLanguages, language])]
  return (
    <Dialog
      title={t(plan ? 'checkins.change_plan' : 'checkins.make_with', { name: person.display_name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('checkins.cancel')}</Button>
          <Button kind="primary" busy={saving.isPending} onClick={() => save()}>
            {t(plan ? 'checkins.save' : 'checkins.begin')}
          </Button>
        </>
      }
    >
      <FieldRow>
        <SelectField
          label={t('checkins.how_often')}
          value={cadence}
          onChange={setCadence}
          choices={choices(cadenceCodes, words.cadence)}
        />
        <SelectField
          label={t('checkins.by_which_way')}
          value={channel}
          error={at('/channel')}
          onChange={setChannel}
          choices={choices(channelCodes, words.channel)}
        />
        <SelectField
          label={t('checkins.in_which_language')}
          value={language}
          error={at('/language')}
          onChange={setLanguage}
          choices={choices(languages, format.languageName)}
        />
        {!plan && led.length > 1 && (
          <SelectField
            label={t('checkins.whose_plan')}
            value={committee}
            error={at('/committee_id')}
            onChange={setCommittee}
            choices={led.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {fellows.length > 1 && (
          <SelectField
            label={t('checkins.liaison')}
            value={liaison}
            error={at('/liaison_user_id')}
            onChange={setLiaison}
            choices={fellows.map(({ user_id, name, me: mine }) => ({ value: user_id, label: mine ? t('checkins.me') : name }))}
          />
        )}
      </FieldRow>
      <DayChoice label={t(plan ? 'checkins.next_call' : 'checkins.first_call')} value={first} onChange={setFirst} />
      {agreed ? (
        <Note>{t('checkins.agreed_already')}</Note>
      ) : (
        <FieldRow>
          <TextAreaField
            label={t('checkins.agreed_to')}
            hint={t('checkins.agreed_to_hint')}
            lang={spoken}
            value={wording}
            error={at('/consent') ?? at('/consent/wording')}
            onChange={setEdited}
          />
          <SelectField
            label={t('checkins.agreed_how')}
            value={source}
            onChange={setSource}
            choices={[
              { value: 'in_person', label: t('checkins.source.in_person') },
              { value: 'phone_call', label: t('checkins.source.phone_call') },
              { value: 'message', label: t('checkins.source.message') },
            ]}
          />
        </FieldRow>
      )}
      <Disclosure title={t('checkins.best_and_more')} open={waiting || any}>
        <BestTimeFields best={best} onChange={setBest} error={at('/best_time/to')} />
        <TextField
          label={t('checkins.ends_on')}
          type="date"
          min={inDays(0)}
          value={endsOn}
          error={at('/ends_on')}
          onChange={setEndsOn}
        />
        <NoteArea
          label={t('checkins.plan_note')}
          hint={t('checkins.note_hint')}
          value={note}
          error={at('/note')}
          onChange={setNote}
          waits={waiting}
          onCleaned={(clean) => waiting && save(clean)}
        />
      </Disclosure>
      {saving.isError && !any && <ErrorBox error={saving.error} />}
    </Dialog>
  )
}
