import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { type Versioned, versioned } from '../../core/api/client'
import { deliver } from '../../core/api/deliver'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import { api, type Person, type PersonForm, personKey } from './api'

/** My change met a newer version: both are shown, nothing is lost, and the person decides. */
export type Conflict = { mine: PersonForm; theirs: Versioned<Person> }

/** Whether somebody else changed only other fields, so that mine can simply be saved upon theirs. */
const untouched = (change: PersonForm, before: Person, now: Person) =>
  (Object.keys(change) as (keyof PersonForm)[]).every((field) => JSON.stringify(before[field]) === JSON.stringify(now[field]))

// A patch whose answer was lost had been stored: what comes back is what one wrote.
const isThere = (change: PersonForm, now: Person) =>
  (Object.keys(change) as (keyof PersonForm)[]).every(
    (field) => JSON.stringify(change[field] ?? null) === JSON.stringify(now[field] ?? null),
  )

/**
 * Saves parts of a person with the version that was seen, offers to take it back, and shows a conflict instead of overwriting. Without
 * a connection it is shown as it will be, and sent as soon as there is one.
 */
export function useSaving(id: string) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const [conflict, setConflict] = useState<Conflict>()
  const [refusal, setRefusal] = useState<{ change: PersonForm; problem: Problem }>()

  const store = useCallback(
    (saved: Versioned<Person>) => {
      client.setQueryData(personKey(id), saved)
      client.invalidateQueries({ queryKey: ['people', 'list'] })
      client.invalidateQueries({ queryKey: ['people', 'cards'] })
      client.invalidateQueries({ queryKey: ['people', 'timeline', id] })
    },
    [client, id],
  )

  const save = useCallback(
    async (change: PersonForm, undoing = false): Promise<void> => {
      const seen = client.getQueryData<Versioned<Person>>(personKey(id))
      if (!seen) return
      const before = Object.fromEntries(Object.keys(change).map((key) => [key, seen.data[key as keyof PersonForm] ?? null]))
      setRefusal(undefined)
      try {
        store(
          await deliver(
            () =>
              versioned(api.PATCH('/people/{id}', { params: { path: { id }, header: { 'If-Match': seen.etag } }, body: change })),
            () =>
              client.setQueryData<Versioned<Person>>(
                personKey(id),
                (now) => now && { ...now, data: { ...now.data, ...change } as Person },
              ),
          ),
        )
        if (undoing) toasts.say(t('people.undone'))
        else toasts.undoable(t('people.saved'), () => void save(before, true).catch(toasts.failed))
      } catch (error) {
        const problem = Problem.from(error)
        if (problem.code === 'version_stale') {
          const theirs = await versioned(api.GET('/people/{id}', { params: { path: { id } } }))
          if (isThere(change, theirs.data)) return store(theirs)
          if (untouched(change, seen.data, theirs.data)) {
            store(theirs)
            return save(change, undoing)
          }
          setConflict({ mine: change, theirs })
        } else {
          setRefusal({ change, problem })
          client.invalidateQueries({ queryKey: personKey(id) })
          if (problem.violations.length === 0) toasts.failed(problem, () => void save(change).catch(() => undefined))
        }
        throw problem
      }
    },
    [client, id, store, t, toasts],
  )

  const keepMine = async () => {
    if (!conflict) return
    store(conflict.theirs)
    setConflict(undefined)
    await save(conflict.mine)
  }
  const takeTheirs = () => {
    if (conflict) store(conflict.theirs)
    setConflict(undefined)
  }
  return { save, conflict, keepMine, takeTheirs, refusal }
}
