import { useEffect } from 'react'
import { unsentHere } from '../core/keep/packs'

/** What was written without a signal goes out by itself: at the start, when the connection is back, when one looks again. */
export function Sending() {
  useEffect(() => {
    const send = async () => {
      const { waiting } = await unsentHere().catch(() => ({ waiting: 0 }))
      if (waiting > 0) await (await import('../features/calls/tonight/sending')).sendAll()
    }
    const seen = () => document.visibilityState === 'visible' && send()
    send()
    addEventListener('online', send)
    document.addEventListener('visibilitychange', seen)
    return () => {
      removeEventListener('online', send)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [])
  return null
}
