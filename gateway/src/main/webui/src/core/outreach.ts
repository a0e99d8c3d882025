// Words that calls and follow-ups share; what they mean is said in the messages beside.
import type { PlainTextId } from './i18n/text'

export type Outcome = 'reached' | 'left_message' | 'no_answer' | 'call_back' | 'wrong_number' | 'do_not_call'
export type AskAnswer = 'yes' | 'no' | 'maybe' | 'later'
export type ConversationKind = 'call' | 'text' | 'whatsapp' | 'signal' | 'email' | 'one_on_one' | 'canvass'
export type NextStep = { what: string; due_on: string; owner_user_id?: string; committee_id?: string }

export const outcomeTexts: Record<Outcome, PlainTextId> = {
  reached: 'core.outcome.reached',
  left_message: 'core.outcome.left_message',
  no_answer: 'core.outcome.no_answer',
  call_back: 'core.outcome.call_back',
  wrong_number: 'core.outcome.wrong_number',
  do_not_call: 'core.outcome.do_not_call',
}

export const answerTexts: Record<AskAnswer, PlainTextId> = {
  yes: 'core.answer.yes',
  maybe: 'core.answer.maybe',
  later: 'core.answer.later',
  no: 'core.answer.no',
}

export const kindTexts: Record<ConversationKind, PlainTextId> = {
  call: 'core.kind.call',
  text: 'core.kind.text',
  whatsapp: 'core.kind.whatsapp',
  signal: 'core.kind.signal',
  email: 'core.kind.email',
  one_on_one: 'core.kind.one_on_one',
  canvass: 'core.kind.canvass',
}
