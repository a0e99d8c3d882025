import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answered, connect } from '../api/client'
import type { Page, Post } from '../api/shape'
import type { PersonCard } from './cards'
import type { Reason } from './likeness'

/** What has been typed so far about somebody new. */
export type Typed = {
  given_name?: string
  family_name?: string
  alias?: string
  phone?: string
  email?: string
  postal_code?: string
}
export type Lookalike = { person: PersonCard; reasons: Reason[]; score: number }

type Asked = {
  given_name?: string
  family_name?: string
  alias?: string
  phones?: { number: string }[]
  emails?: { address: string }[]
  postal_addresses?: { postal_code: string }[]
}
type Paths = { '/people/likely-duplicates': Post<Asked, Page<Lookalike>> }
const api = connect<Paths>()

const pause = 400
const filled = (text?: string) => text?.trim() || undefined

function asked({ given_name, family_name, alias, phone, email, postal_code }: Typed): Asked | undefined {
  const words = [given_name, family_name].join(' ').trim().split(/\s+/).length
  const number = (phone ?? '').replace(/\D/g, '').length >= 7 ? filled(phone) : undefined
  const address = /.@.+\../.test(email ?? '') ? filled(email) : undefined
  if (words < 2 && !number && !address) return undefined
  const code = filled(postal_code)
  return {
    given_name: filled(given_name),
    family_name: filled(family_name),
    alias: filled(alias),
    phones: number ? [{ number }] : undefined,
    emails: address ? [{ address }] : undefined,
    postal_addresses: code ? [{ postal_code: code }] : undefined,
  }
}

/** Who may already be here, once the typing has paused and there is enough to go by. A failure is silence: it must not get in the way. */
export function useLookalikes(typed: Typed) {
  const body = JSON.stringify(asked(typed) ?? null)
  const [settled, setSettled] = useState('null')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(body), pause)
    return () => clearTimeout(timer)
  }, [body])
  const found = useQuery({
    queryKey: ['people', 'lookalikes', settled],
    queryFn: ({ signal }) => answered(api.POST('/people/likely-duplicates', { body: JSON.parse(settled) as Asked, signal })),
    enabled: settled !== 'null' && body !== 'null',
    placeholderData: (before) => before,
    gcTime: 30_000,
    retry: false,
  })
  return settled === 'null' || body === 'null' || found.isError ? [] : (found.data?.items ?? [])
}
