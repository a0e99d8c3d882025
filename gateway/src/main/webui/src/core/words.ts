import { useMemo } from 'react'
import { type PlainTextId, useText } from './i18n/text'
import type { CommitteeRole } from './session/me'

const roles: Record<CommitteeRole, PlainTextId> = {
  lead: 'core.role.lead',
  co_lead: 'core.role.co_lead',
  captain: 'core.role.captain',
  backup_captain: 'core.role.backup_captain',
  hotline_liaison: 'core.role.hotline_liaison',
  trainer: 'core.role.trainer',
  observer: 'core.role.observer',
  family_support: 'core.role.family_support',
  communications: 'core.role.communications',
  treasurer: 'core.role.treasurer',
  alliance_liaison: 'core.role.alliance_liaison',
  member: 'core.role.member',
}

const needs: Record<string, PlainTextId> = {
  ride: 'core.need.ride',
  rent: 'core.need.rent',
  food: 'core.need.food',
  childcare: 'core.need.childcare',
  interpretation: 'core.need.interpretation',
  legal: 'core.need.legal',
  medical: 'core.need.medical',
  other: 'core.need.other',
}

/** What people can need, in the order in which it is offered. */
export const needKinds = Object.keys(needs)

export const committeeRoles = Object.keys(roles) as CommitteeRole[]

/** Words of the field that more than one feature shows. */
export function useWords() {
  const t = useText()
  return useMemo(
    () => ({
      role: (role: string) => (role in roles ? t(roles[role as CommitteeRole]) : role),
      need: (kind: string) => {
        const id = needs[kind]
        return id ? t(id) : kind
      },
    }),
    [t],
  )
}
