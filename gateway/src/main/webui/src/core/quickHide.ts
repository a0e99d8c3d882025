import { useSyncExternalStore } from 'react'

// One tap covers everything with something harmless; what was being typed stays underneath.
let hidden = false
const listeners = new Set<() => void>()

function set(next: boolean) {
  hidden = next
  for (const listener of listeners) listener()
}

export const hideNow = () => set(true)
export const showAgain = () => set(false)

export const useHidden = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => hidden,
  )
