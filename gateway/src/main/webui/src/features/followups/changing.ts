import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deliver } from '../../core/api/deliver'
import { noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import { type ChangeFollowUp, changeFollowUp, type FollowUp } from './api'

/** Does, moves or hands on a next step, and offers the way back. */
export function useChanging() {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const client = useQueryClient()
  const [busy, setBusy] = useState<string>()
  const refresh = () => {
    client.invalidateQueries({ queryKey: ['follow-ups'] })
    client.invalidateQueries({ queryKey: ['people', 'timeline'] })
  }
  const store = (id: string, etag: string, body: ChangeFollowUp) => deliver(() => changeFollowUp(id, etag, body))

  const change = async (one: FollowUp, body: ChangeFollowUp, said: string) => {
    setBusy(one.id)
    try {
      const { etag } = await store(one.id, `"${one.version}"`, body)
      refresh()
      const back = Object.fromEntries(Object.keys(body).map((key) => [key, one[key as keyof FollowUp]])) as ChangeFollowUp
      toasts.undoable(said, () => {
        store(one.id, etag, back).then(() => {
          refresh()
          toasts.say(t('followups.undone'))
        }, toasts.failed)
      })
    } catch (error) {
      refresh()
      toasts.failed(error, () => change(one, body, said))
    } finally {
      setBusy(undefined)
    }
  }
  return {
    busy,
    finish: (one: FollowUp) => change(one, { state: 'done' }, t('followups.done', { what: one.what })),
    drop: (one: FollowUp) => change(one, { state: 'dropped' }, t('followups.dropped', { what: one.what })),
    move: (one: FollowUp, due_on: string) =>
      change(one, { due_on }, t('followups.moved', { what: one.what, day: format.day(noonOf(due_on)) })),
    handOn: (one: FollowUp, owner_user_id: string, name: string) =>
      change(one, { owner_user_id }, t('followups.handed_on', { what: one.what, name })),
  }
}
