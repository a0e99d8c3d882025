import { useSyncExternalStore } from 'react'
import { Problem } from '../api/problem'

// Requests that met an ended session wait here until the person has logged in again (in another tab), so that nothing typed is lost.
type Waiting = { resolve: () => void; reject: (problem: Problem) => void }
let waiting: Waiting[] = []
let hasSession = false
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** The page has seen a session, so a 401 from now on means that it ended. */
export function sessionBegan() {
  hasSession = true
}

export const hadSession = () => hasSession

export function relogin(): Promise<void> {
  if (!hasSession) return Promise.reject(new Problem('login_needed', 401))
  return new Promise((resolve, reject) => {
    waiting = [...waiting, { resolve, reject }]
    tell()
  })
}

export function cameBack() {
  const done = waiting
  waiting = []
  for (const one of done) one.resolve()
  tell()
}

export function gaveUp() {
  const done = waiting
  waiting = []
  for (const one of done) one.reject(new Problem('login_needed', 401))
  tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How many requests wait for a new login. */
export function useWaitingForLogin(): number {
  return useSyncExternalStore(subscribe, () => waiting.length)
}

/** The tab in which the person logged in again tells the tab that waits. */
export const backChannel = 'vecindad-back'
