import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { type SafeContact, safeChannels, useSafeSentences, useSafeWords } from '../../core/people/safe'
import { Button } from '../../ui/Button'
import { CheckField } from '../../ui/Field'
import { Section } from '../../ui/Screen'
import { WeekGrid } from '../../ui/WeekGrid'
import type { Person } from './api'
import type { Saving } from './Details'
import { EditGroup } from './EditGroup'
import styles from './EditGroup.module.css'
import { Remark } from './Remark'

/** By which way and when somebody can be reached without harm; whoever is about to call reads it first. */
export function SafeReaching({ person, saving }: { person: Person; saving: Saving }) {
  const t = useText()
  const words = useSafeWords()
  const sentences = useSafeSentences()
  const { under } = useViolations(saving.refusal?.problem)
  const safe = person.safe_contact ?? {}
  const toggled = (said: string[], way: string) => safeChannels.filter((one) => said.includes(one) !== (one === way))
  return (
    <Section title={t('people.safe')}>
      <EditGroup<SafeContact>
        label={t('people.safe')}
        value={safe}
        onSave={(safe_contact) => saving.save({ safe_contact })}
        shown={
          person.safe_contact ? (
            sentences(safe).map((sentence) => <p key={sentence}>{sentence}</p>)
          ) : (
            <p>{t('people.safe_empty')}</p>
          )
        }
      >
        {(draft, set) => (
          <>
            <fieldset className={styles.ways}>
              <legend>{t('people.safe_ways')}</legend>
              {safeChannels.map((way) => (
                <Button
                  key={way}
                  small
                  aria-pressed={draft.channels?.includes(way) ?? false}
                  onClick={(event) => {
                    event.currentTarget.focus()
                    set({ channels: toggled(draft.channels ?? [], way) })
                  }}
                >
                  {words.channel(way)}
                </Button>
              ))}
            </fieldset>
            <CheckField
              label={t('core.safe.no_message')}
              checked={draft.never_leave_message ?? false}
              onChange={(never_leave_message) => set({ never_leave_message })}
            />
            <CheckField
              label={t('core.safe.no_where_from')}
              checked={draft.never_say_where_from ?? false}
              onChange={(never_say_where_from) => set({ never_say_where_from })}
            />
            <WeekGrid label={t('people.safe_times')} values={draft.times ?? []} onChange={(times) => set({ times })} />
            <Remark
              hint={t('people.safe_remark_hint')}
              value={draft.remark}
              error={under('/safe_contact')}
              onChange={(remark) => set({ remark })}
            />
          </>
        )}
      </EditGroup>
    </Section>
  )
}
