import { useEffect, useState } from 'react'
import { onTonight, type PackHere, packHere, type Unsent, unsentHere } from './packs'

/** The pack on this device; undefined until that is known. */
export function usePackHere(): PackHere | 'none' | undefined {
  return useHere(async () => (await packHere()) ?? 'none', 'none')
}

const nothing: Unsent = { waiting: 0, refused: 0 }

/** What was written and has not arrived. */
export function useUnsentHere(): Unsent {
  return useHere(unsentHere, nothing) ?? nothing
}

function useHere<T>(ask: () => Promise<T>, otherwise: T): T | undefined {
  const [here, setHere] = useState<T>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is the same all the time
  useEffect(() => {
    let gone = false
    const look = () => {
      ask()
        .catch(() => otherwise)
        .then((found) => gone || setHere(() => found))
    }
    look()
    const stop = onTonight(look)
    return () => {
      gone = true
      stop()
    }
  }, [])
  return here
}
