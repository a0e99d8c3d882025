import { useMemo } from 'react'
import { type PlainTextId, useText } from '../../core/i18n/text'
import {
  type Choice,
  type OrganizationType,
  organizationTypes,
  pledgeKinds,
  type Stage,
  type TaxStatus,
  type VisitAnswer,
} from './api'

const stages: Record<Stage, PlainTextId> = {
  prospect: 'organizations.stage.prospect',
  contacted: 'organizations.stage.contacted',
  meeting: 'organizations.stage.meeting',
  screened: 'organizations.stage.screened',
  active: 'organizations.stage.active',
  declined: 'organizations.stage.declined',
  lapsed: 'organizations.stage.lapsed',
}
const taxes: Record<TaxStatus, PlainTextId> = {
  c3: 'organizations.tax.c3',
  c4: 'organizations.tax.c4',
  union: 'organizations.tax.union',
  none: 'organizations.tax.none',
}
const votes: Record<Choice, PlainTextId> = {
  yes: 'organizations.vote.yes',
  no: 'organizations.vote.no',
  abstain: 'organizations.vote.abstain',
}
const answers: Record<VisitAnswer, PlainTextId> = {
  interested: 'organizations.answer.interested',
  pledged: 'organizations.answer.pledged',
  not_now: 'organizations.answer.not_now',
  no: 'organizations.answer.no',
  nobody_there: 'organizations.answer.nobody_there',
}
/** What organizations often give; anything else is said in own words. */
export const knownCapacities = ['space', 'interpreters', 'lawyers', 'print', 'food', 'transport', 'childcare'] as const
const capacities: Record<string, PlainTextId> = {
  space: 'organizations.capacity.space',
  interpreters: 'organizations.capacity.interpreters',
  lawyers: 'organizations.capacity.lawyers',
  print: 'organizations.capacity.print',
  food: 'organizations.capacity.food',
  transport: 'organizations.capacity.transport',
  childcare: 'organizations.capacity.childcare',
}

export function useOrganizationWords() {
  const t = useText()
  return useMemo(
    () => ({
      type: (code: string) =>
        organizationTypes.includes(code as OrganizationType) ? t(`organizations.type.${code as OrganizationType}`) : code,
      stage: (code: Stage) => t(stages[code]),
      tax: (code: TaxStatus) => t(taxes[code]),
      vote: (code: Choice) => t(votes[code]),
      answer: (code: VisitAnswer) => t(answers[code]),
      capacity: (word: string) => {
        const known = capacities[word]
        return known ? t(known) : word
      },
      pledge: (kind: string) => (kind === pledgeKinds[0] || kind === pledgeKinds[1] ? t(`organizations.pledge.${kind}`) : kind),
    }),
    [t],
  )
}
