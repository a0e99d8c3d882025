import { useMemo } from 'react'
import { type PlainTextId, useText } from '../i18n/text'

export type Reason = { code: string }

const reasons: Record<string, PlainTextId> = {
  same_identifier: 'core.likeness.same_identifier',
  same_phone: 'core.likeness.same_phone',
  same_email: 'core.likeness.same_email',
  same_address: 'core.likeness.same_address',
  similar_phone: 'core.likeness.similar_phone',
  similar_email: 'core.likeness.similar_email',
  same_postal_code: 'core.likeness.same_postal_code',
  same_name: 'core.likeness.same_name',
  accents: 'core.likeness.accents',
  nickname: 'core.likeness.nickname',
  similar_name: 'core.likeness.similar_name',
  initial: 'core.likeness.initial',
  second_given_name_missing: 'core.likeness.second_given_name_missing',
  surname_missing: 'core.likeness.surname_missing',
  surname_order: 'core.likeness.surname_order',
  surname_differs: 'core.likeness.surname_differs',
  names_swapped: 'core.likeness.names_swapped',
  name_missing: 'core.likeness.name_missing',
}

/** Why two records may be one person, in words; a code that is not known here is left out. */
export function useLikenessWords() {
  const t = useText()
  return useMemo(
    () => (codes: readonly Reason[]) =>
      codes.flatMap(({ code }) => {
        const id = reasons[code]
        return id ? [t(id)] : []
      }),
    [t],
  )
}
