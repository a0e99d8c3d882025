import { type SetStateAction, useCallback, useRef, useState } from 'react'
import { draftAt, forgetDraft, keepDraftAt } from './drafts'

export type Kept = { restored: boolean; discard: () => void; done: () => void }

/**
 * The state of a form that survives a reload and a closed tab, by the place of the form. `restored` says that it began with
 * what had been typed before; `done` is called when it is saved, `discard` begins anew.
 */
export function useKept<T>(place: string, first: T): [T, (next: SetStateAction<T>) => void, Kept] {
  const start = useRef(first)
  start.current = first
  const [restored, setRestored] = useState(() => draftAt(place) !== undefined)
  const [value, setValue] = useState<T>(() => laidOver(first, draftAt(place)))
  const latest = useRef(value)
  const show = (next: T) => {
    latest.current = next
    setValue(next)
  }
  const set = useCallback(
    (next: SetStateAction<T>) => {
      latest.current = next instanceof Function ? next(latest.current) : next
      setValue(latest.current)
      keepDraftAt(place, changed(start.current, latest.current))
    },
    [place],
  )
  const done = () => {
    forgetDraft(place)
    setRestored(false)
  }
  const discard = () => {
    done()
    show(start.current)
  }
  return [value, set, { restored, discard, done }]
}

const isRecord = (what: unknown): what is Record<string, unknown> =>
  typeof what === 'object' && what !== null && !Array.isArray(what)
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Of a form with fields only those that were typed in: what stood in the others may be newer by the time it comes back. */
export function changed(first: unknown, now: unknown): unknown {
  if (same(first, now)) return undefined
  if (!isRecord(first) || !isRecord(now)) return now
  return Object.fromEntries(Object.entries(now).filter(([field, typed]) => !same(first[field], typed)))
}

export const laidOver = <T>(first: T, typed: unknown): T =>
  typed === undefined ? first : isRecord(first) && isRecord(typed) ? ({ ...first, ...typed } as T) : (typed as T)
