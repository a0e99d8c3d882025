import { type PlainTextId, useText } from '../../core/i18n/text'
import { outcomeTexts } from '../../core/outreach'
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

/** Who was at an event, or was missing. */
export function AttendanceFields({ criterion, onChange }: Props<'attendance'>) {
  const t = useText()
  const choices = useChoices()
  return (
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
    </FieldRow>
  )
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
