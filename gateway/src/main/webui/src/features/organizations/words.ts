import { useMemo } from 'react'
import { useText } from '../../core/i18n/text'
import { type OrganizationType, organizationTypes } from './api'

const stages = {
  prospect: 'organizations.stage.prospect',
  contacted: 'organizations.stage.contacted',
  meeting: 'organizations.stage.meeting',
  screened: 'organizations.stage.screened',
  active: 'organizations.stage.active',
  declined: 'organizations.stage.declined',
  lapsed: 'organizations.stage.lapsed',
} as const

export function useOrganizationWords() {
  const t = useText()
  return useMemo(
    () => ({
      type: (code: string) =>
        organizationTypes.includes(code as OrganizationType) ? t(`organizations.type.${code as OrganizationType}`) : code,
      stage: (code: string) => (code in stages ? t(stages[code as keyof typeof stages]) : code),
    }),
    [t],
  )
}
