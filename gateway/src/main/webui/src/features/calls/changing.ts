import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Versioned, versioned } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import { api, type CallList, type ChangeCallList, callListKey } from './api'

/** Which part of a list is being changed; a script is one part in each language. */
export type Part = 'title' | 'ask' | 'hand_off_note' | 'state' | 'es' | 'en'

const textOf = (list: CallList, part: Part) => (part === 'es' || part === 'en' ? list.script?.[part] : list[part]) ?? ''

const asChange = (list: CallList, part: Part, value: string): ChangeCallList =>
  part === 'es' || part === 'en' ? { script: { ...list.script, [part]: value || null } } : { [part]: value || null }

/** Saves one part of a list that several people write on: upon a newer version where that part is the same there, else it says what stands there now. */
export function useChanging(listId: string) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const [trouble, setTrouble] = useState<{ part: Part; theirs?: string }>()

  const change = async (part: Part, body: ChangeCallList, undoing = false): Promise<void> => {
    const seen = client.getQueryData<Versioned<CallList>>(callListKey(listId))
    if (!seen) return
    setTrouble(undefined)
    const before = textOf(seen.data, part)
    const patch = (etag: string) =>
      versioned(api.PATCH('/call-lists/{id}', { params: { path: { id: listId }, header: { 'If-Match': etag } }, body }))
    try {
      const saved = await patch(seen.etag).catch(async (error) => {
        if (Problem.from(error).code !== 'version_stale') throw error
        const theirs = await versioned(api.GET('/call-lists/{id}', { params: { path: { id: listId } } }))
        client.setQueryData(callListKey(listId), theirs)
        if (textOf(theirs.data, part) === before) return patch(theirs.etag)
        setTrouble({ part, theirs: String(textOf(theirs.data, part)) })
        throw error
      })
      client.setQueryData(callListKey(listId), saved)
      client.invalidateQueries({ queryKey: ['calls', 'lists'] })
      if (undoing) toasts.say(t('calls.undone'))
      else
        toasts.undoable(
          t('calls.saved'),
          () => void change(part, asChange(saved.data, part, String(before)), true).catch(toasts.failed),
        )
    } catch (error) {
      const problem = Problem.from(error)
      if (problem.code !== 'version_stale') {
        setTrouble({ part })
        toasts.failed(problem, () => void change(part, body).catch(() => undefined))
      }
      throw problem
    }
  }
  return { change, refused: trouble?.part, theirs: trouble?.theirs }
}
