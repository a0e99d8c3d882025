import { useQuery } from '@tanstack/react-query'
import { answered, connect, versioned } from '../../core/api/client'
import type { Act, ById, Delete, Get, Page, Patch, Post } from '../../core/api/shape'
import type { AskAnswer, Outcome } from '../../core/outreach'
import type { Availability, SafeContact } from '../../core/people/safe'
import type { CommitteeRole } from '../../core/session/me'

export type Email = { address: string; type?: string; primary?: boolean }
export type Phone = { number: string; raw?: string; type?: string; primary?: boolean; wrong?: boolean }
export type PostalAddress = {
  address_lines?: string[]
  locality?: string
  region?: string
  postal_code?: string
  country?: string
}

export type Consent = {
  id: string
  purpose: string
  channel?: string
  language?: string
  wording?: string
  source?: string
  given_at?: string
  withdrawn_at?: string
}
export type GiveConsent = Pick<Consent, 'purpose' | 'channel' | 'language' | 'wording' | 'source'>

/** What may be written about a person. */
export type PersonForm = {
  given_name?: string | null
  additional_name?: string | null
  family_name?: string | null
  alias?: string | null
  preferred_language?: string | null
  languages_spoken?: string[]
  emails?: Email[]
  phones?: Phone[]
  postal_addresses?: PostalAddress[]
  tags?: string[]
  skills?: string[]
  note?: string | null
  interpreter_needed?: boolean | null
  availability?: Availability | null
  safe_contact?: SafeContact | null
}

export type Person = PersonForm & {
  id: string
  display_name: string
  standing?: string
  origin_system?: string
  consents?: Consent[]
  committee_ids?: string[]
  do_not_call?: boolean
  /** False for who is seen only by a sign-up: then the record is for reading. */
  may_change?: boolean
  created_at?: string
  updated_at?: string
}

export type AddPerson = PersonForm & { consents?: GiveConsent[]; committee_id?: string }

export type TimelineEntry = {
  at: string
  kind: string
  committee_id?: string
  committee_name?: string
  role?: string
  event_id?: string
  event_title?: { en?: string; es?: string }
  starts_at?: string
  status?: string
  purpose?: string
  support?: string
  channel?: string
  conversation?: { id: string; outcome: Outcome; answer?: AskAnswer | null }
}

/** Another record that went into this one, and until when that can be taken back. */
export type Merge = { id: string; merged_id: string; merged_at: string; undo_until?: string }

/** Somebody of another name who is reached the same way. */
export type SharedContact = { id: string; display_name: string; shares: ('phone' | 'email')[] }

export const relationshipKinds = [
  'partner',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
  'relative',
  'emergency_contact',
  'emergency_contact_for',
  'knows',
] as const
export type RelationshipKind = (typeof relationshipKinds)[number]
/** What the other one is to the person whose page it is. */
export type Relationship = { id: string; person_id: string; kind: RelationshipKind }

export type Affiliation = { id: string; organization_id: string; organization_name: string; role?: string }

type Child = ById & { child: string }
type Paths = {
  '/people': Post<AddPerson, Person>
  '/people/{id}': Get<Person, undefined, ById> & Patch<PersonForm, Person, ById> & Delete<ById>
  '/people/{id}/timeline': Get<Page<TimelineEntry>, { limit?: number; cursor?: string }, ById>
  '/people/{id}/shared-contacts': Get<Page<SharedContact>, undefined, ById>
  '/people/{id}/relationships': Get<Page<Relationship>, { limit?: number }, ById> &
    Post<{ person_id: string; kind: RelationshipKind }, Relationship, ById>
  '/people/{id}/relationships/{child}': Delete<Child>
  '/people/{id}/affiliations': Get<Page<Affiliation>, { limit?: number }, ById>
  '/organizations/{id}/affiliations': Post<{ person_id: string; role?: string }, { id: string }, ById>
  '/organizations/{id}/affiliations/{child}': Delete<Child>
  '/people/{id}/consents': Post<GiveConsent, { id: string }, ById>
  '/people/{id}/consents/{child}/withdrawal': Act<unknown, Child>
  '/people/{id}/restoration': Act<unknown, ById>
  '/people/{id}/merges': Get<Page<Merge>, undefined, ById>
  '/people/merges/{id}/undo': Act<Merge, ById>
  '/people/{id}/erasure': Act<unknown, ById>
  '/committees/{id}/memberships': Get<Page<{ committee_id: string; role: string }>, { person_id: string }, ById> &
    Post<{ person_id: string; role: CommitteeRole }, { id: string }, ById>
  '/committees/{id}/memberships/{child}': Delete<Child>
}
export const api = connect<Paths>()

export const personKey = (id: string) => ['people', 'one', id] as const

export const usePerson = (id: string) =>
  useQuery({ queryKey: personKey(id), queryFn: () => versioned(api.GET('/people/{id}', { params: { path: { id } } })) })

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ['people', 'timeline', id],
    queryFn: () => answered(api.GET('/people/{id}/timeline', { params: { path: { id }, query: { limit: 50 } } })),
  })

export const useMerges = (id: string) =>
  useQuery({
    queryKey: ['people', 'merges', id],
    queryFn: () => answered(api.GET('/people/{id}/merges', { params: { path: { id } } })),
  })

export const useSharedContacts = (id: string) =>
  useQuery({
    queryKey: ['people', 'shared', id],
    queryFn: async () => (await answered(api.GET('/people/{id}/shared-contacts', { params: { path: { id } } }))).items,
  })

export const useRelationships = (id: string) =>
  useQuery({
    queryKey: ['people', 'relationships', id],
    queryFn: async () =>
      (await answered(api.GET('/people/{id}/relationships', { params: { path: { id }, query: { limit: 200 } } }))).items,
  })

export const useOrganizationsOf = (id: string) =>
  useQuery({
    queryKey: ['people', 'organizations', id],
    queryFn: async () =>
      (await answered(api.GET('/people/{id}/affiliations', { params: { path: { id }, query: { limit: 200 } } }))).items,
  })
