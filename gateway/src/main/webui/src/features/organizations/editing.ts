import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, versioned } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { api, type ChangeOrganization, type FormOrganization, type Organization } from './api'
import { ifMatch, useRefresh } from './changing'

export const fields = [
  'name',
  'type',
  'languages',
  'public_listing',
  'tax_status',
  'service_area',
  'capacities',
  'website',
  'phone',
  'email',
  'address_line',
  'representative_person_id',
  'mou_signed_on',
  'mou_review_on',
  'mou_link',
] as const
export type Field = (typeof fields)[number]

const differ = (one: FormOrganization, other: FormOrganization) =>
  fields.filter((field) => JSON.stringify(one[field] ?? null) !== JSON.stringify(other[field] ?? null))

/**
 * Sends only what was changed, so that what somebody else changed meanwhile stays. Where both changed the same, nothing
 * is overwritten: both are shown, and whoever edits decides.
 */
export function useEditing(organization: Organization, onSaved: () => void) {
  const refresh = useRefresh()
  const { id } = organization
  const [first, setFirst] = useState(organization)
  const [form, setForm] = useState<FormOrganization>(organization)
  const [theirs, setTheirs] = useState<Organization>()
  const mine = differ(form, first)
  const bodyOf = (changed: readonly Field[], from: FormOrganization) =>
    Object.fromEntries(changed.map((field) => [field, from[field] ?? null])) as ChangeOrganization
  const send = (version: number, body: ChangeOrganization) =>
    answered(api.PATCH('/organizations/{id}', { params: { path: { id }, header: ifMatch(version) }, body }))
  const saving = useMutation({
    mutationFn: async (upon: Organization) => {
      let seen = upon
      for (;;) {
        try {
          return await send(seen.version, bodyOf(mine, form))
        } catch (error) {
          if (Problem.from(error).code !== 'version_stale') throw error
          const now = (await versioned(api.GET('/organizations/{id}', { params: { path: { id } } }))).data
          const both = differ(now, seen).filter((field) => mine.includes(field))
          if (both.some((field) => JSON.stringify(now[field] ?? null) !== JSON.stringify(form[field] ?? null))) {
            setTheirs(now)
            return undefined
          }
          seen = now
        }
      }
    },
    onSuccess: (saved) => {
      if (!saved) return
      void refresh()
      onSaved()
    },
  })
  const disputed = theirs
    ? differ(theirs, first).filter((field) => mine.includes(field) && differ(theirs, form).includes(field))
    : []
  const keepMine = () => {
    if (!theirs) return
    setTheirs(undefined)
    setFirst({ ...theirs, ...pick(first, mine) })
    saving.mutate(theirs)
  }
  const takeTheirs = () => {
    if (!theirs) return
    const rest = mine.filter((field) => !disputed.includes(field))
    setForm(rest.length > 0 ? { ...theirs, ...pick(form, rest) } : theirs)
    setFirst(theirs)
    setTheirs(undefined)
  }
  return { first, form, setForm, saving, save: () => saving.mutate(first), theirs, disputed, keepMine, takeTheirs }
}

const pick = (from: FormOrganization, some: readonly Field[]) =>
  Object.fromEntries(some.map((field) => [field, from[field]])) as Partial<FormOrganization>
