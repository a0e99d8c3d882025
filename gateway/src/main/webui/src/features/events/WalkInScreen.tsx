import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Check, ShieldCheck } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import type { PersonCard } from '../../core/people/cards'
import { ledCommittees, type Me, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { ErrorBox, Note } from '../../ui/Feedback'
import { TextField } from '../../ui/Field'
import { Avatar, List, ListItem } from '../../ui/List'
import { Lookalikes } from '../../ui/Lookalikes'
import { Screen, Section } from '../../ui/Screen'
import { Unsaved } from '../../ui/Unsaved'
import { api, attendancesKey, type Event, eventKey, useEvent } from './api'
import { checkIn } from './attending'
import styles from './events.module.css'

type Typed = { name: string; phone: string }
type Done = { id: string; name: string }
/** How far one person got: a retry goes on from there and adds nobody twice. */
type Progress = Typed & { person?: string; attendance?: string }

export function WalkInScreen() {
  const { eventId } = useParams({ strict: false }) as { eventId: string }
  const t = useText()
  const me = useMe()
  const client = useQueryClient()
  const event = useEvent(eventId)
  const [typed, setTyped] = useState<Typed>({ name: '', phone: '' })
  const [added, setAdded] = useState<Done[]>([])
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const progress = useRef<Progress>({ name: '', phone: '' })
  const name = useRef<HTMLInputElement>(null)
  const violations = useViolations(error)
  const empty = !typed.name.trim() && !typed.phone.trim()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    add(typed.name.trim() || typed.phone.trim())
  }
  /** Whoever is here already is checked in under their own record. */
  const known = (person: PersonCard) => {
    progress.current = { ...typed, person: person.id }
    add(person.display_name)
  }
  const add = async (called: string) => {
    if (busy || empty) return
    setBusy(true)
    setError(undefined)
    try {
      const person = await walkIn(eventId, typed, progress, event.data && hostOf(event.data.data, me))
      setAdded((all) => [{ id: person, name: called }, ...all])
      progress.current = { name: '', phone: '' }
      setTyped({ name: '', phone: '' })
      client.invalidateQueries({ queryKey: attendancesKey(eventId) })
      client.invalidateQueries({ queryKey: eventKey(eventId) })
      client.invalidateQueries({ queryKey: ['people'] })
      name.current?.focus()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Screen
      title={t('events.walk_in_title')}
      subtitle={t('events.walk_in_hint')}
      back={{ to: '/events/$eventId', params: { eventId }, label: t('events.back_event') }}
    >
      <Section>
        <form className={styles.form} onSubmit={submit} noValidate>
          <Unsaved when={!empty} />
          <TextField
            ref={name}
            label={t('events.walk_in_name')}
            value={typed.name}
            onChange={(text) => setTyped({ ...typed, name: text })}
            error={violations.at('/given_name')}
            autoComplete="off"
            autoFocus
            maxLength={200}
          />
          <TextField
            label={t('events.walk_in_phone')}
            type="tel"
            value={typed.phone}
            onChange={(text) => setTyped({ ...typed, phone: text })}
            error={violations.under('/phones')}
            autoComplete="off"
            maxLength={40}
          />
          <Lookalikes typed={{ given_name: typed.name, phone: typed.phone }} onChoose={known} />
          {error !== undefined && (
            <>
              {!violations.any && <ErrorBox error={error} />}
              {progress.current.person && <p>{t('events.walk_in_continues')}</p>}
            </>
          )}
          <Button kind="primary" type="submit" wide busy={busy} disabled={empty} icon={<Check aria-hidden="true" />}>
            {t('events.walk_in_do')}
          </Button>
        </form>
        <Note icon={<ShieldCheck aria-hidden="true" />}>{t('events.walk_in_consent')}</Note>
      </Section>
      {added.length > 0 && (
        <Section title={t('events.walk_in_so_far')}>
          <div role="status">
            <List label={t('events.walk_in_so_far')}>
              {added.map((one) => (
                <ListItem
                  key={one.id}
                  lead={<Avatar id={one.id} name={one.name} />}
                  title={one.name}
                  detail={t('events.status_attended')}
                />
              ))}
            </List>
          </div>
        </Section>
      )}
    </Screen>
  )
}

/** The committee in whose name the person is added: a host that the caller leads. */
const hostOf = (event: Event, me: Me) => ledCommittees(me).find(({ id }) => event.host_committee_ids.includes(id))?.id

async function walkIn(event: string, typed: Typed, progress: { current: Progress }, committee_id?: string) {
  if (progress.current.name !== typed.name || progress.current.phone !== typed.phone) progress.current = { ...typed }
  const step = progress.current
  const name = typed.name.trim()
  const phone = typed.phone.trim()
  if (!step.person) {
    const body = { given_name: name || undefined, phones: phone ? [{ number: phone }] : undefined, committee_id }
    step.person = (await answered(api.POST('/people', { body }))).id
  }
  if (!step.attendance) {
    const path = { id: event }
    step.attendance = (
      await answered(api.POST('/events/{id}/attendances', { params: { path }, body: { person_id: step.person } }))
    ).id
  }
  await checkIn(event, step.attendance)
  return step.person
}
