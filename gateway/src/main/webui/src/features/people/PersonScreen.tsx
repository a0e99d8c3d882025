import { useNavigate, useParams } from '@tanstack/react-router'
import { type ComponentType, useEffect } from 'react'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Columns, Screen, Stack } from '../../ui/Screen'
import { Availability } from './Availability'
import { type Person, usePerson } from './api'
import { Conflicting } from './Conflicting'
import { Consents } from './Consents'
import { Details } from './Details'
import { Leaving } from './Leaving'
import { Merged } from './Merged'
import { NoteField } from './NoteField'
import { PersonCommittees } from './PersonCommittees'
import { PersonOrganizations } from './PersonOrganizations'
import { ReadOnly } from './ReadOnly'
import { Relationships } from './Relationships'
import { SafeReaching } from './SafeReaching'
import { SharedContacts } from './SharedContacts'
import { useSaving } from './saving'
import { Timeline } from './Timeline'

type Part = ComponentType<{ person: Person }>
/** What other features show about a person: how to reach them, and what is going on with them. */
type Parts = { Reach?: Part; Talks?: Part; NextSteps?: Part; CheckIns?: Part; Support?: Part; Holds?: Part }

export function PersonScreen(parts: Parts) {
  const { personId = '' } = useParams({ strict: false })
  return <OnePerson key={personId} id={personId} {...parts} />
}

function OnePerson({ id, Reach, Talks, NextSteps, CheckIns, Support, Holds }: Parts & { id: string }) {
  const t = useText()
  const person = usePerson(id)
  const saving = useSaving(id)
  const navigate = useNavigate()
  const went = person.data && person.data.data.id !== id ? person.data.data.id : undefined
  useEffect(() => {
    // the record was merged: its address leads to the one that stayed
    if (went) navigate({ to: '/people/$personId', params: { personId: went }, replace: true })
  }, [went, navigate])
  const back = { to: '/people', label: t('people.title') } as const
  if (person.isPending) {
    return (
      <Screen title={t('people.person')} back={back}>
        <Skeleton lines={8} />
      </Screen>
    )
  }
  if (!person.data) {
    return (
      <Screen title={t('people.person')} back={back}>
        {Problem.from(person.error).status === 404 ? (
          <NotShared />
        ) : (
          <ErrorBox error={person.error} again={() => person.refetch()} />
        )}
      </Screen>
    )
  }
  const { data } = person.data
  return (
    <Screen
      key={id}
      title={data.display_name}
      subtitle={data.alias && data.alias !== data.display_name ? `«${data.alias}»` : undefined}
      back={back}
    >
      {data.may_change !== false && <Merged personId={id} />}
      {Reach && <Reach person={data} />}
      {saving.conflict && (
        <Conflicting conflict={saving.conflict} onKeepMine={saving.keepMine} onTakeTheirs={saving.takeTheirs} />
      )}
      <Columns>
        <Stack>
          {data.may_change === false ? (
            <ReadOnly person={data} />
          ) : (
            <>
              <Details person={data} saving={saving} />
              <SafeReaching person={data} saving={saving} />
              <NoteField person={data} saving={saving} />
            </>
          )}
          <Relationships person={data} />
          <SharedContacts personId={id} />
          <PersonOrganizations person={data} />
          {data.may_change !== false && <Availability person={data} saving={saving} />}
        </Stack>
        <Stack>
          {NextSteps && <NextSteps person={data} />}
          {Talks && <Talks person={data} />}
          {CheckIns && <CheckIns person={data} />}
          {Support && <Support person={data} />}
          <PersonCommittees person={data} />
          <Consents person={data} />
          <Timeline personId={id} />
          {Holds && <Holds person={data} />}
          {data.may_change !== false && <Leaving person={data} etag={person.data.etag} />}
        </Stack>
      </Columns>
    </Screen>
  )
}
