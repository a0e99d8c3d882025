import type { PlainTextId } from '../../core/i18n/text'
import type { CommitteeRole } from '../../core/session/me'
import type { Tone } from '../../ui/Feedback'
import type { CommitteeKind, CommitteeState } from './api'

/** A committee can act when these are filled. */
export const neededRoles: CommitteeRole[] = ['lead', 'captain', 'backup_captain', 'hotline_liaison', 'observer', 'family_support']

export const kindText = (kind: CommitteeKind): PlainTextId => `committees.kind_${kind}`
export const stateText = (state: CommitteeState): PlainTextId => `committees.state_${state}`

export const stateTone: Record<CommitteeState, Tone> = {
  forming: 'marigold',
  active: 'ok',
  paused: 'neutral',
  dormant: 'neutral',
  dissolved: 'danger',
}

/** The states that may follow, as the service has them. */
export const nextStates: Record<CommitteeState, CommitteeState[]> = {
  forming: ['active', 'dormant'],
  active: ['forming', 'paused', 'dormant'],
  paused: ['active', 'dormant'],
  dormant: ['forming', 'active'],
  dissolved: ['dormant'],
}
