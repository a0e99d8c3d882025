import { Download, UserRoundSearch } from 'lucide-react'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { ButtonAnchor } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Columns, Screen, Section, Stack } from '../../ui/Screen'
import { Availability } from './Availability'
import { type Person, usePerson } from './api'
import { Conflicting } from './Conflicting'
import { Details } from './Details'
import { OwnConsents } from './OwnConsents'
import { SafeReaching } from './SafeReaching'
import { useSaving } from './saving'

/** The address under which the API knows whoever asks. */
const own = 'me'

/** What is kept about oneself: to read, to correct, to withdraw, to take along. */
export function OwnDataScreen() {
  const t = useText()
  const person = usePerson(own)
  return (
    <Screen
      title={t('people.own_title')}
      subtitle={t('people.own_subtitle')}
      back={{ to: '/settings', label: t('people.own_account') }}
    >
      {person.isPending && <Skeleton lines={8} />}
      {person.isError &&
        (Problem.from(person.error).status === 404 ? (
          <EmptyState icon={<UserRoundSearch />} title={t('people.own_nobody')}>
            <p>{t('people.own_nobody_hint')}</p>
          </EmptyState>
        ) : (
          <ErrorBox error={person.error} again={() => person.refetch()} />
        ))}
      {person.data && <OwnData person={person.data.data} />}
    </Screen>
  )
}

function OwnData({ person }: { person: Person }) {
  const t = useText()
  const saving = useSaving(own)
  return (
    <>
      {saving.conflict && (
        <Conflicting conflict={saving.conflict} onKeepMine={saving.keepMine} onTakeTheirs={saving.takeTheirs} />
      )}
      <Columns>
        <Stack>
          <Details person={person} saving={saving} own />
          <SafeReaching person={person} saving={saving} />
          <Availability person={person} saving={saving} />
        </Stack>
        <Stack>
          <OwnConsents person={person} />
          <Section title={t('people.own_copy')}>
            <p>{t('people.own_copy_text')}</p>
            <div>
              <ButtonAnchor href="/api/v1/people/me/copy" download="vecindad.json" icon={<Download aria-hidden="true" />}>
                {t('people.own_copy_get')}
              </ButtonAnchor>
            </div>
          </Section>
        </Stack>
      </Columns>
    </>
  )
}
