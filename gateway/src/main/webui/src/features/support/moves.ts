import type { PlainTextId } from '../../core/i18n/text'
import type { NeedState } from './api'

/** The columns of the board, from left to right. */
export const columns = ['needed', 'offered', 'confirmed', 'fulfilled'] as const
export type Column = (typeof columns)[number]

export const stateTexts: Record<NeedState, PlainTextId> = {
  needed: 'support.state.needed',
  offered: 'support.state.offered',
  confirmed: 'support.state.confirmed',
  fulfilled: 'support.state.fulfilled',
  withdrawn: 'support.state.withdrawn',
}

/** What the one button of a card says: the next step. */
export const stepTexts: Partial<Record<NeedState, PlainTextId>> = {
  needed: 'support.step.offer',
  offered: 'support.step.confirm',
  confirmed: 'support.step.fulfil',
  withdrawn: 'support.step.reopen',
}

const reachable: Record<NeedState, NeedState[]> = {
  needed: ['offered', 'withdrawn'],
  offered: ['confirmed', 'needed', 'withdrawn'],
  confirmed: ['fulfilled', 'offered', 'needed', 'withdrawn'],
  fulfilled: ['confirmed'],
  withdrawn: ['needed'],
}

export const mayBecome = (from: NeedState, to: NeedState) => reachable[from].includes(to)
export const nextOf = (state: NeedState): NeedState | undefined => reachable[state][0]
/** One column to the left, if there is a way back. */
export const previousOf = (state: NeedState): NeedState | undefined => {
  const before = columns[columns.indexOf(state as Column) - 1]
  return before && mayBecome(state, before) ? before : undefined
}
