import type { NextStep } from '../../core/outreach'

// What is being typed about somebody, while nothing is logged yet. In memory only; it is still there when one comes back to the person.
export type Draft = { note: string; next?: NextStep }

const drafts = new Map<string, Draft>()
const nothing: Draft = { note: '' }

export const draftOf = (personId: string): Draft => drafts.get(personId) ?? nothing

export function keepDraft(personId: string, draft: Draft) {
  if (draft.note || draft.next?.what) drafts.set(personId, draft)
  else drafts.delete(personId)
}
