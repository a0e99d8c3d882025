import { useEffect, useState } from 'react'

const pause = 90

/** The value once it has stood still for a moment, so that not every letter asks the server. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
