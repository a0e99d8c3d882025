import { createContext, type ReactNode, useContext } from 'react'
import { Problem } from '../api/problem'
import { claim, forgetEverything } from '../keep/owner'
import { packHere } from '../keep/packs'
import { leaveAtOnce, tellLoggedOut } from '../leaving'
import { hadSession, relogin, sessionBegan } from './ended'

export type CommitteeRole =
  | 'lead'
  | 'co_lead'
  | 'captain'
  | 'backup_captain'
  | 'hotline_liaison'
  | 'trainer'
  | 'observer'
  | 'family_support'
  | 'communications'
  | 'treasurer'
  | 'alliance_liaison'
  | 'member'

export type OwnCommittee = { id: string; name: string; role: CommitteeRole }

export type Me = {
  user_id: string
  person_id?: string
  roles: string[]
  committees: OwnCommittee[]
  /** False while the service that knows them does not answer. */
  committees_known?: boolean
  locale?: string
  username?: string
}

/** Who is logged in; null is nobody. What another account left on this device is gone before the answer. */
export async function fetchMe(): Promise<Me | null> {
  let response: Response
  try {
    response = await fetch('/auth/me', { headers: { Accept: 'application/json' } })
  } catch {
    throw new Problem('unreachable')
  }
  if (response.status === 401) return null
  const body = await response.json().catch(() => undefined)
  if (!response.ok) throw Problem.of(response, body)
  sessionBegan()
  // a device that keeps nothing is no reason to keep somebody out
  await claim(body.user_id).catch(() => undefined)
  return { ...body, roles: body.roles ?? [], committees: body.committees ?? [] }
}

/** Who is logged in now; when the session ended under an open page, that page stays and waits for a new login. */
export async function fetchMeAgain(before?: Me | null): Promise<Me | null> {
  let me = await fetchMe()
  if (!me && hadSession()) {
    await relogin()
    me = await fetchMe()
  }
  const sameAsBefore = me && before && me.user_id === before.user_id
  return me && sameAsBefore && me.committees_known === false ? { ...me, committees: before.committees } : me
}

const Context = createContext<Me | undefined>(undefined)

export const MeProvider = ({ me, children }: { me: Me; children: ReactNode }) => <Context value={me}>{children}</Context>

export function useMe(): Me {
  const me = useContext(Context)
  if (!me) throw new Error('useMe outside a session')
  return me
}

export const isOrganizer = (me: Me) => me.roles.includes('organizer') || me.roles.includes('admin')
export const isAdmin = (me: Me) => me.roles.includes('admin')
export const ledCommittees = (me: Me) => me.committees.filter(({ role }) => role === 'lead' || role === 'co_lead')
export const leads = (me: Me, committeeId: string) => ledCommittees(me).some(({ id }) => id === committeeId)
/** Only leads and organizers see people at all. */
export const seesPeople = (me: Me) => isOrganizer(me) || ledCommittees(me).length > 0

export function loginAddress(to: string, language: string) {
  return `/auth/login?to=${encodeURIComponent(to)}&language=${language}`
}

/** Ends the session here and at the login service, forgets all that was kept here, then shows the landing page. Throws when it could not: one is still logged in. */
export async function logOut(): Promise<void> {
  const headers = { 'X-Requested-By': 'vecindad', Accept: 'application/json' }
  // whoever was taken along can be called by others again; if not now, then when the time is up
  const pack = await packHere().catch(() => undefined)
  if (pack) await fetch(`/api/v1/call-lists/${pack.listId}/pack`, { method: 'DELETE', headers }).catch(() => undefined)
  const response = await fetch('/auth/logout', { method: 'POST', headers }).catch(() => {
    throw new Problem('unreachable')
  })
  const body = await response.json().catch(() => undefined)
  if (!response.ok) throw Problem.of(response, body)
  await forgetEverything().catch(() => undefined)
  tellLoggedOut()
  leaveAtOnce(typeof body?.to === 'string' ? body.to : '/')
}
