import { draftAt, keepDraftAt } from '../../core/keep/drafts'
import type { NextStep } from '../../core/outreach'

// What is being typed about somebody, while nothing is logged yet; it is still there when one comes back to the person.
export type Draft = { note: string; next?: NextStep }

export const nothing: Draft = { note: '' }
export const placeOf = (personId: string) => `calls.said.${personId}`

export const draftOf = (personId: string): Draft => ({ ...nothing, ...draftAt<Draft>(placeOf(personId)) })

export const keepDraft = (personId: string, draft: Draft) =>
  keepDraftAt(placeOf(personId), draft.note || draft.next?.what ? draft : undefined)
