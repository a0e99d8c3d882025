import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { type Availability as Times, useSafeWords } from '../../core/people/safe'
import { Section } from '../../ui/Screen'
import { WeekGrid } from '../../ui/WeekGrid'
import type { Person } from './api'
import type { Saving } from './Details'
import { EditGroup } from './EditGroup'
import { Remark } from './Remark'

/** When somebody has time to help. */
export function Availability({ person, saving }: { person: Person; saving: Saving }) {
  const t = useText()
  const words = useSafeWords()
  const { under } = useViolations(saving.refusal?.problem)
  const { availability } = person
  return (
    <Section title={t('people.availability')}>
      <EditGroup<Times>
        label={t('people.availability')}
        value={availability ?? {}}
        onSave={(changed) => saving.save({ availability: changed })}
        shown={
          <>
            {!availability && <p>{t('people.availability_empty')}</p>}
            {availability?.times?.length ? <p>{words.times(availability.times)}</p> : null}
            {availability?.remark && <p>{`«${availability.remark}»`}</p>}
          </>
        }
      >
        {(draft, set) => (
          <>
            <WeekGrid label={t('people.availability_times')} values={draft.times ?? []} onChange={(times) => set({ times })} />
            <Remark value={draft.remark} error={under('/availability')} onChange={(remark) => set({ remark })} />
          </>
        )}
      </EditGroup>
    </Section>
  )
}
