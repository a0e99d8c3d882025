import { isOrganizer, type Me } from '../../core/session/me'
import type { Organization, Stage } from './api'

/** The columns of the board, from left to right; where a partnership ended stands below. */
export const columns: Stage[] = ['prospect', 'contacted', 'meeting', 'screened', 'active', 'declined', 'lapsed']

const next: Record<Stage, Stage[]> = {
  prospect: ['contacted', 'meeting', 'screened', 'active', 'declined'],
  contacted: ['meeting', 'prospect', 'screened', 'active', 'declined'],
  meeting: ['screened', 'contacted', 'active', 'declined'],
  screened: ['active', 'meeting', 'declined'],
  active: ['lapsed', 'screened'],
  declined: ['contacted', 'prospect', 'active'],
  lapsed: ['active', 'contacted', 'prospect'],
}
const beforeAMeeting: Stage[] = ['prospect', 'contacted']

/** Where this reader may take a partnership from here; the likeliest first. */
export const reachable = (me: Me, from: Stage): Stage[] =>
  isOrganizer(me) ? next[from] : next[from].filter((to) => beforeAMeeting.includes(from) && beforeAMeeting.includes(to))

export const mayDescribe = (me: Me, organization: Organization) => isOrganizer(me) || organization.mine === true
