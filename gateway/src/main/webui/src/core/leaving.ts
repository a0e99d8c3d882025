import { useEffect, useRef } from 'react'

let atOnce = false

/** While something typed is nowhere but on this page, the browser asks before it reloads or closes it. */
export function useLeavingWarned(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => {
      if (!atOnce) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
}

/** The page belongs to nobody any more: nothing of it stays, and nobody is asked. */
export function leaveAtOnce(to = '/') {
  atOnce = true
  location.assign(to)
}

const who = 'vecindad-who'

/**
 * Two people may share a computer: when somebody else logs in here, or logs out, the browser's other pages must not go on showing
 * what the first one saw, nor send under the second one's name what the first one typed.
 */
export function useOnlyMine(userId: string) {
  const first = useRef(userId)
  useEffect(() => {
    if (userId !== first.current) return leaveAtOnce()
    const channel = new BroadcastChannel(who)
    channel.addEventListener('message', ({ data }) => {
      if (data !== first.current) leaveAtOnce()
    })
    channel.postMessage(userId)
    return () => channel.close()
  }, [userId])
}

export function tellLoggedOut() {
  const channel = new BroadcastChannel(who)
  channel.postMessage('nobody')
  channel.close()
}
