import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { answered } from '../../core/api/client'
import { deliver } from '../../core/api/deliver'
import { Problem } from '../../core/api/problem'
import { useOwnCommittees } from '../../core/committees'
import { useText } from '../../core/i18n/text'
import { isOrganizer, useMe } from '../../core/session/me'
import { api } from './api'

/** For which committee people are brought in; a lead of one need not say, an organizer may leave it open. */
export function useCommitteeChoice() {
  const t = useText()
  const own = useOwnCommittees()
  const organizer = isOrganizer(useMe())
  const [committee, setCommittee] = useState('')
  return {
    committee,
    setCommittee,
    offered: own.length > 1 || (organizer && own.length > 0),
    missing: !organizer && own.length > 1 && !committee,
    choices: [
      { value: '', label: organizer ? t('imports.committee_none') : t('imports.choose') },
      ...own.map(({ id, name }) => ({ value: id, label: name })),
    ],
  }
}

type Sending = { committee: string; language?: string; onSent?: () => void }

/** Sends what was typed, until it is known what became of it: the same typed sheet is the same wish, however often it goes out. */
export function useSendingSheet({ committee, language, onSent }: Sending) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [waits, setWaits] = useState(false)
  const key = useRef<{ of: string; key: string }>(undefined)
  const send = useMutation({
    mutationFn: (file: { name: string; text: string }) => {
      const wish = [committee, language, file.text].join('\n')
      if (key.current?.of !== wish) key.current = { of: wish, key: crypto.randomUUID() }
      const once = key.current.key
      return deliver(
        () => {
          const body = new FormData()
          if (committee) body.append('committee_id', committee)
          if (language) body.append('language', language)
          body.append('file', new File([file.text], file.name, { type: 'text/csv' }))
          return answered(api.POST('/imports', { params: { header: { 'Idempotency-Key': once } }, body }))
        },
        () => setWaits(true),
      )
    },
    onSuccess: (made) => {
      onSent?.()
      client.invalidateQueries({ queryKey: ['imports'] })
      navigate({ to: '/imports/$importId', params: { importId: made.id }, replace: true })
    },
    onError: (error) => {
      if (!Problem.from(error).passing) key.current = undefined
    },
    onSettled: () => setWaits(false),
  })
  return { ...send, waits }
}
