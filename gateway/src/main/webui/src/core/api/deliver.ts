import { useSyncExternalStore } from 'react'
import { Problem } from './problem'

// What could not be sent yet. It lives in memory: the page warns before it is left, and sends by itself as soon as it can.
let undelivered = 0
const listeners = new Set<() => void>()
function count(change: number) {
  undelivered += change
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How many changes wait for a connection. */
export const useUndelivered = () => useSyncExternalStore(subscribe, () => undelivered)

const longestPause = 15_000

/**
 * Sends until it is known what became of it. A lost connection or a server that is busy is met by trying again, with the same
 * Idempotency-Key, when the connection is back, the page is looked at again, or after a while; only an answer ends it.
 */
export async function deliver<T>(send: () => Promise<T>, waiting?: (problem: Problem) => void): Promise<T> {
  let tries = 0
  try {
    for (;;) {
      try {
        return await send()
      } catch (error) {
        const problem = Problem.from(error)
        if (!problem.passing) throw error
        if (tries === 0) count(1)
        waiting?.(problem)
        tries += 1
        await pause(problem.retryAfterSeconds ? problem.retryAfterSeconds * 1000 : Math.min(longestPause, 1000 * 2 ** tries))
      }
    }
  } finally {
    if (tries > 0) count(-1)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    const look = () => document.visibilityState === 'visible' && go()
    const timer = setTimeout(go, milliseconds)
    addEventListener('online', go)
    document.addEventListener('visibilitychange', look)
  })
}
