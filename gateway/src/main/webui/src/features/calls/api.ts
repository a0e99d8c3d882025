import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answered, connect, versioned } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import type { ById, Delete, Get, Page, Patch, Post } from '../../core/api/shape'
import type { AskAnswer, ConversationKind, NextStep, Outcome } from '../../core/outreach'
import type { PeopleFilter } from '../../core/people/search'

export type Script = { en?: string | null; es?: string | null }
export type Progress = { total: number; to_call: number; with_callers: number; no_phone?: number } & Record<Outcome, number>

export type CallList = {
  id: string
  version: number
  title: string
  committee_id: string
  /** Absent where a program made the list without one. */
  script?: Script | null
  ask?: string | null
  hand_off_note?: string | null
  state: 'open' | 'closed'
  progress: Progress
  created_at: string
  mine: boolean
  left_out?: LeftOut
}

export type LeftOut = { no_phone: number; do_not_call: number; not_shared?: number }
export type WhoToCall = { committee_members: true } | { person_ids: string[] } | { filter: PeopleFilter } | { segment_id: string }
export type MakeCallList = { title: string; committee_id: string; script: Script; people: WhoToCall; ask?: string }
export type ChangeCallList = Partial<Pick<CallList, 'title' | 'script' | 'ask' | 'hand_off_note' | 'state'>>

export type LastConversation = { outcome: Outcome; happened_at: string; ask?: string; answer?: AskAnswer; note?: string }
export type Called = {
  id: string
  display_name: string
  given_name?: string
  preferred_language?: string
  languages_spoken?: string[]
  phones: { number: string; type?: string; wrong?: boolean }[]
  consents_channels?: string[]
  last_conversation?: LastConversation | null
}
export type Turn = { entry_id: string; person: Called; tries: number; until: string }

export type Entry = {
  entry_id: string
  person_id: string
  display_name: string
  phone?: string
  preferred_language?: string
  state: 'to_call' | 'with_caller' | 'done' | 'call_back'
  outcome?: Outcome | 'no_phone' | null
  tries: number
  with_me?: boolean
}

/** What came of it, as it is logged. */
export type Said = {
  outcome: Outcome
  ask?: string
  answer?: AskAnswer
  note?: string
  call_back_at?: string
  number?: string
  follow_up?: NextStep
  happened_at?: string
}
export type LogConversation = Said & { kind: ConversationKind }

export type Conversation = {
  id: string
  version: number
  person_id: string
  kind: ConversationKind
  outcome: Outcome
  ask?: string | null
  answer?: AskAnswer | null
  note?: string | null
  call_back_at?: string | null
  happened_at: string
  by_user_id?: string
  mine?: boolean
  call_list_id?: string | null
}
export type Correction = { outcome?: Outcome; answer?: AskAnswer | null; note?: string | null; call_back_at?: string | null }

type Child = ById & { child: string }
type Paths = {
  '/call-lists': Get<Page<CallList>, { committee_id?: string; state?: string; limit?: number; cursor?: string }> &
    Post<MakeCallList, CallList>
  '/call-lists/preview': Post<{ committee_id: string; people: WhoToCall }, { people: number; left_out?: LeftOut }>
  '/call-lists/{id}': Get<CallList, undefined, ById> & Patch<ChangeCallList, CallList, ById>
  '/call-lists/{id}/turns': Post<Record<string, never>, Partial<Turn>, ById>
  '/call-lists/{id}/turns/{child}': Delete<Child>
  '/call-lists/{id}/entries': Get<Page<Entry>, { limit?: number; cursor?: string }, ById>
  '/call-lists/{id}/entries/{child}/outcomes': Post<Said & { kind?: ConversationKind }, Conversation, Child>
  '/people/{id}/conversations': Get<Page<Conversation>, { limit?: number; cursor?: string }, ById> &
    Post<LogConversation, Conversation, ById>
  '/people/{id}/conversations/{child}': Patch<Correction, Conversation, Child> & Delete<Child>
}
export const api = connect<Paths>()

const listsAtOnce = 50

export const useCallLists = (state: 'open' | 'closed', limit = listsAtOnce) =>
  useInfiniteQuery({
    queryKey: ['calls', 'lists', state, limit],
    queryFn: ({ pageParam }) => answered(api.GET('/call-lists', { params: { query: { state, limit, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const callListKey = (id: string) => ['calls', 'list', id] as const

export const useCallList = (id: string) =>
  useQuery({
    queryKey: callListKey(id),
    queryFn: () => versioned(api.GET('/call-lists/{id}', { params: { path: { id } } })),
  })

/** Everybody on a list, page after page: for paper, and for who asks to see them. */
export const useEntries = (id: string) =>
  useQuery({
    queryKey: ['calls', 'entries', id],
    queryFn: async () => {
      const all: Entry[] = []
      let cursor: string | undefined
      do {
        const page = await answered(
          api.GET('/call-lists/{id}/entries', { params: { path: { id }, query: { limit: 200, cursor } } }),
        )
        all.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor)
      return all
    },
  })

/** The next person, who is mine alone for a while. A repeat after a lost answer brings no person: then it is asked once more. */
export async function takeTurn(id: string): Promise<Turn> {
  const ask = () => answered(api.POST('/call-lists/{id}/turns', { params: { path: { id } }, body: {} }))
  const turn = await ask()
  return (turn.person ? turn : await ask()) as Turn
}

export const giveTurnBack = (id: string, child: string) =>
  answered(api.DELETE('/call-lists/{id}/turns/{child}', { params: { path: { id, child } } }))

/** With the time it happened, for it may arrive later; a phone whose clock is ahead is met by leaving the time to the server. */
async function timed<Body extends Said, T>(body: Body, send: (body: Body) => Promise<T>): Promise<T> {
  try {
    return await send(body)
  } catch (error) {
    if (!Problem.from(error).violations.some(({ code }) => code === 'in_the_future')) throw error
    return send({ ...body, happened_at: undefined })
  }
}

export const logOutcome = (id: string, child: string, said: Said & { kind?: ConversationKind }) =>
  timed(said, (body) =>
    versioned(api.POST('/call-lists/{id}/entries/{child}/outcomes', { params: { path: { id, child } }, body })),
  )

export const logConversation = (id: string, said: LogConversation) =>
  timed(said, (body) => versioned(api.POST('/people/{id}/conversations', { params: { path: { id } }, body })))

export const takeBack = (id: string, child: string, etag: string) =>
  answered(api.DELETE('/people/{id}/conversations/{child}', { params: { path: { id, child }, header: { 'If-Match': etag } } }))

const shownConversations = 50

export const useConversations = (personId: string) =>
  useQuery({
    queryKey: ['people', 'conversations', personId],
    queryFn: () =>
      answered(
        api.GET('/people/{id}/conversations', { params: { path: { id: personId }, query: { limit: shownConversations } } }),
      ),
  })
