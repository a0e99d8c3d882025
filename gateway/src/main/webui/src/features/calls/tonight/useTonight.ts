import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { claimAgain, keptFor } from '../../../core/keep/owner'
import { onTonight, openPack, type PackHere, packHere } from '../../../core/keep/packs'
import { fetchMe, type Me } from '../../../core/session/me'
import type { CallList, Turn } from '../api'
import { keepDraft } from '../drafts'
import { type Sending, sendAll } from './sending'
import { type LoggedSaid, readAll, type Written, write } from './written'

export type Pack = { list: Pick<CallList, 'id' | 'title' | 'script' | 'ask'>; until: number; turns: Turn[] }

/** The evening as this page knows it: what lies on the device, what the PIN has opened, and what became of what was written. */
export function useTonight() {
  const [here, setHere] = useState<PackHere | 'none'>()
  const [owner, setOwner] = useState<string>()
  const [pack, setPack] = useState<Pack>()
  const [written, setWritten] = useState<Written[]>([])
  const [sending, setSending] = useState<Sending>('done')

  const look = useCallback(async () => {
    const [found, whose, all] = await Promise.all([packHere(), keptFor(), readAll()]).catch(
      () => [undefined, undefined, []] as const,
    )
    setHere(found ?? 'none')
    setOwner(whose)
    setWritten([...all])
    if (!found) setPack(undefined)
  }, [])
  const send = useCallback(() => sendAll().then(setSending), [])
  const me = useQuery<Me | null>({
    queryKey: ['me'],
    queryFn: fetchMe,
    networkMode: 'always',
    retry: false,
    refetchOnWindowFocus: 'always',
  })

  useEffect(() => {
    const again = () => {
      look().then(send)
    }
    const seen = () => document.visibilityState === 'visible' && again()
    const stop = onTonight(look)
    again()
    addEventListener('online', again)
    document.addEventListener('visibilitychange', seen)
    return () => {
      stop()
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [look, send])
  // the time can be up while somebody looks
  const until = here === 'none' ? undefined : here?.until
  useEffect(() => {
    if (until === undefined) return undefined
    const timer = setTimeout(look, Math.max(0, until - Date.now()) + 1000)
    return () => clearTimeout(timer)
  }, [until, look])

  const open = async (pin: string) => {
    const opening = await openPack<Pack>(pin)
    if (typeof opening === 'object' && 'pack' in opening) {
      await claimAgain()
      setPack(opening.pack)
    }
    await look()
    return opening
  }
  const log = async (turn: Turn, said: LoggedSaid) => {
    if (!pack) return
    await write({
      id: crypto.randomUUID(),
      listId: pack.list.id,
      entryId: turn.entry_id,
      personId: turn.person.id,
      said: { happened_at: new Date().toISOString(), ...said },
    })
    keepDraft(turn.person.id, { note: '' })
    send()
  }
  const mine = me.data?.user_id === owner && owner !== undefined
  return { here, pack, written, sending, send, open, lock: () => setPack(undefined), log, owner, me: me.data, mine }
}

export type Tonight = ReturnType<typeof useTonight>
