import { useSyncExternalStore } from 'react'

const query = typeof window.matchMedia === 'function' ? window.matchMedia('(min-width: 900px)') : undefined

const subscribe = (changed: () => void) => {
  query?.addEventListener('change', changed)
  return () => query?.removeEventListener('change', changed)
}

/** Whether there is room beside each other; the same width at which columns begin. */
export const useWide = () => useSyncExternalStore(subscribe, () => query?.matches ?? false)
