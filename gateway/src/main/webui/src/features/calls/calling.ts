import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deliver } from '../../core/api/deliver'
import { Problem } from '../../core/api/problem'
import type { ConversationKind } from '../../core/outreach'
import { giveTurnBack, logConversation, logOutcome, type Said, type Turn, takeBack, takeTurn } from './api'
import { draftOf, keepDraft } from './drafts'

/** The one before, for as long as it can be taken back in one tap. */
export type Before = { turn: Turn; said?: Said; logged?: { id: string; etag: string } }
type Body = Said & { kind?: ConversationKind }

/** A turn that is over already is as good as given back. */
const givenBack = (listId: string, { entry_id }: Turn) =>
  giveTurnBack(listId, entry_id).catch((error) => {
    if (Problem.from(error).status !== 404 && Problem.from(error).status !== 409) throw error
  })

/** One person after the other: a turn is asked for, its outcome logged, and the next one comes by itself. */
export function useCalling(listId: string) {
  const client = useQueryClient()
  const [round, setRound] = useState(0)
  const next = useQuery({
    queryKey: ['calls', 'turn', listId, round],
    queryFn: () => takeTurn(listId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: (query) => query.state.status === 'error',
  })
  const [broughtBack, setBroughtBack] = useState<Turn>()
  const [before, setBefore] = useState<Before>()
  const [sending, setSending] = useState<Body>()
  const [waiting, setWaiting] = useState(false)
  const [refused, setRefused] = useState<{ body: Body; problem: Problem }>()

  const turn = broughtBack ?? next.data
  const done = !turn && Problem.from(next.error).code === 'call_list_is_done'

  const settle = (after: Before | undefined) => {
    setBefore(after)
    if (broughtBack) setBroughtBack(undefined)
    else setRound((number) => number + 1)
    client.invalidateQueries({ queryKey: ['calls', 'list', listId] })
  }
  const forgetLooks = (personId: string) => {
    for (const key of [['calls', 'lists'], ['calls', 'entries'], ['follow-ups']]) client.invalidateQueries({ queryKey: key })
    for (const what of ['one', 'conversations', 'timeline']) client.invalidateQueries({ queryKey: ['people', what, personId] })
  }

  const send = async (body: Body, how: (turn: Turn) => Promise<{ data: { id: string }; etag: string }>) => {
    if (!turn || sending) return
    setSending(body)
    setRefused(undefined)
    try {
      const { data, etag } = await deliver(
        () => how(turn),
        () => setWaiting(true),
      )
      keepDraft(turn.person.id, { note: '' })
      forgetLooks(turn.person.id)
      settle({ turn, said: body, logged: { id: data.id, etag } })
    } catch (error) {
      setRefused({ body, problem: Problem.from(error) })
    } finally {
      setSending(undefined)
      setWaiting(false)
    }
  }
  const log = (body: Body) => {
    const at = { happened_at: new Date().toISOString(), ...body }
    return send(at, ({ entry_id }) => logOutcome(listId, entry_id, at))
  }
  /** Somebody else was given this person meanwhile: what was said is kept on the person's page. */
  const logBesideTheList = () =>
    refused && send(refused.body, ({ person }) => logConversation(person.id, { kind: 'call', ...refused.body }))
  const again = () => refused && log(refused.body)

  const skip = async () => {
    if (!turn) return
    if (!broughtBack) await givenBack(listId, turn)
    settle({ turn })
  }
  const undo = async () => {
    if (!before) return
    const { turn: earlier, said, logged } = before
    if (logged) await deliver(() => takeBack(earlier.person.id, logged.id, logged.etag))
    const typed = draftOf(earlier.person.id)
    if (said && !typed.note) keepDraft(earlier.person.id, { note: said.note ?? '', next: said.follow_up })
    forgetLooks(earlier.person.id)
    client.invalidateQueries({ queryKey: ['calls', 'list', listId] })
    setBefore(undefined)
    setBroughtBack(earlier)
  }
  const leave = async () => {
    if (next.data) await givenBack(listId, next.data)
    client.invalidateQueries({ queryKey: ['calls'] })
  }
  return { next, turn, done, before, sending, waiting, refused, log, logBesideTheList, again, skip, undo, leave }
}
