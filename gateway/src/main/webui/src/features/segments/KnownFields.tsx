import { titleIn, useEventNames } from '../../core/events'
import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { outcomeTexts } from '../../core/outreach'
import { Chips } from '../../ui/Chips'
import { EventPicker } from '../../ui/EventPicker'
import { FieldRow, SelectField } from '../../ui/Field'
import { type Criterion, someDays } from './criteria'
import { channels, eventKinds, purposes } from './words'

type Of<K extends Criterion['kind']> = Extract<Criterion, { kind: K }>
type Props<K extends Criterion['kind']> = { criterion: Of<K>; onChange: (criterion: Of<K>) => void }

function useChoices() {
  const t = useText()
  return {
    named: (table: Record<string, PlainTextId>) => Object.entries(table).map(([value, id]) => ({ value, label: t(id) })),
    days: (most: number[] = someDays) => most.map((days) => ({ value: String(days), label: t('segments.days', { days }) })),
    any: (label: PlainTextId) => ({ value: '', label: t(label) }),
  }
}

/** Who was at an event, or was missing: at one, at one of a kind, or at any. */
export function AttendanceFields({ criterion, onChange }: Props<'attendance'>) {
  const t = useText()
  const choices = useChoices()
  return (
    <>
      <FieldRow>
        <SelectField
          label={t('segments.who_was')}
          value={criterion.status}
          choices={(['attended', 'registered', 'no_show'] as const).map((status) => ({
            value: status,
            label: t(`segments.status.${status}`),
          }))}
          onChange={(status) => onChange({ ...criterion, status: status as typeof criterion.status })}
        />
        {!criterion.event_id && (
          <>
            <SelectField
              label={t('segments.event_kind')}
              value={criterion.event_kind ?? ''}
              choices={[choices.any('segments.any_event'), ...choices.named(eventKinds)]}
              onChange={(kind) => onChange({ ...criterion, event_kind: kind || undefined })}
            />
            <SelectField
              label={t('segments.when')}
              value={String(criterion.within_days ?? '')}
              choices={[choices.any('segments.any_time'), ...choices.days()]}
              onChange={(days) => onChange({ ...criterion, within_days: days ? Number(days) : undefined })}
            />
          </>
        )}
      </FieldRow>
      <OneEvent
        id={criterion.event_id}
        onChange={(event_id) => onChange({ ...criterion, event_id, event_kind: undefined, within_days: undefined })}
      />
    </>
  )
}

function OneEvent({ id, onChange }: { id?: string; onChange: (id?: string) => void }) {
  const t = useText()
  const format = useFormat()
  const { language } = useLanguage()
  const { known, pending } = useEventNames(id ? [id] : [])
  if (!id) return <EventPicker label={t('segments.one_event')} onChoose={(event) => onChange(event.id)} />
  const event = known.get(id)
  const name = event
    ? `${titleIn(event, language)} · ${format.date(event.starts_at)}`
    : t(pending ? 'segments.certain_event' : 'segments.unseen_event')
  return <Chips label={t('segments.one_event')} items={[{ value: id, label: name }]} onRemove={() => onChange(undefined)} />
}

/** When somebody last talked with them. */
export function ContactFields({ criterion, onChange }: Props<'contact'>) {
  const t = useText()
  const choices = useChoices()
  return (
    <FieldRow>
      <SelectField
        label={t('segments.contact_when')}
        value={criterion.when}
        choices={(['not_within', 'within', 'never'] as const).map((when) => ({
          value: when,
          label: t(`segments.contact.${when}`),
        }))}
        onChange={(when) => {
          const chosen = when as typeof criterion.when
          onChange({ ...criterion, when: chosen, days: chosen === 'never' ? undefined : (criterion.days ?? 60) })
        }}
      />
      {criterion.when !== 'never' && (
        <SelectField
          label={t('segments.how_long')}
          value={String(criterion.days ?? 60)}
          choices={choices.days([...new Set([...someDays, criterion.days ?? 60])].sort((one, two) => one - two))}
          onChange={(days) => onChange({ ...criterion, days: Number(days) })}
        />
      )}
      <SelectField
        label={t('segments.outcome')}
        value={criterion.outcome ?? ''}
        choices={[choices.any('segments.any_outcome'), ...choices.named(outcomeTexts)]}
        onChange={(outcome) => onChange({ ...criterion, outcome: outcome || undefined })}
      />
    </FieldRow>
  )
}

/** What they agreed to, or did not. */
export function ConsentFields({ criterion, onChange }: Props<'consent'>) {
  const t = useText()
  const choices = useChoices()
  return (
    <FieldRow>
      <SelectField
        label={t('segments.consent')}
        value={criterion.state}
        choices={(['given', 'not_given', 'withdrawn'] as const).map((state) => ({
          value: state,
          label: t(`segments.state.${state}`),
        }))}
        onChange={(state) => onChange({ ...criterion, state: state as typeof criterion.state })}
      />
      <SelectField
        label={t('segments.what_for')}
        value={criterion.purpose}
        choices={choices.named(purposes)}
        onChange={(purpose) => onChange({ ...criterion, purpose })}
      />
      <SelectField
        label={t('segments.by')}
        value={criterion.channel ?? ''}
        choices={[choices.any('segments.any_channel'), ...choices.named(channels)]}
        onChange={(channel) => onChange({ ...criterion, channel: channel || undefined })}
      />
    </FieldRow>
  )
}
