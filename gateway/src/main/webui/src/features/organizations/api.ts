import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answered, connect, versioned } from '../../core/api/client'
import type { Act, ById, Delete, Get, Page, Patch, Post } from '../../core/api/shape'
import { inDays } from '../../core/days'

export const organizationTypes = [
  'immigrant_led',
  'national_partner',
  'small_business',
  'labor_union',
  'faith_community',
  'legal_provider',
  'school',
  'health',
  'media',
  'public_body',
] as const
export type OrganizationType = (typeof organizationTypes)[number]
export const stages = ['prospect', 'contacted', 'meeting', 'screened', 'active', 'declined', 'lapsed'] as const
export type Stage = (typeof stages)[number]
export const taxStatuses = ['c3', 'c4', 'union', 'none'] as const
export type TaxStatus = (typeof taxStatuses)[number]

export type FormOrganization = {
  name: string
  type: OrganizationType
  languages: string[]
  public_listing?: boolean
  tax_status?: TaxStatus
  service_area?: string[]
  capacities?: string[]
  website?: string
  phone?: string
  email?: string
  address_line?: string
  representative_person_id?: string
  mou_signed_on?: string
  mou_review_on?: string
  mou_link?: string
  next_visit_on?: string
}
export type Organization = FormOrganization & { id: string; version: number; stage: Stage; mine?: boolean }
export type ChangeOrganization = { [Key in keyof FormOrganization]?: FormOrganization[Key] | null }

export type Move = {
  id: string
  organization_id: string
  from_stage: Stage
  to_stage: Stage
  note?: string
  at: string
  mine: boolean
  undone_at?: string
}
export const choices = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof choices)[number]
export type Vote = { id: string; vote: Choice; reason?: string; at: string; mine: boolean }
export type Screening = { yes: number; no: number; abstain: number; threshold: string; passes: boolean; open: boolean }

export const pledgeKinds = ['fourth_amendment_workplace', 'sanctuary_congregation'] as const
export type SignPledge = {
  kind: string
  signed_on: string
  public_listing?: boolean
  evidence?: string | null
  renew_on?: string | null
  withdrawn?: boolean
}
export type Pledge = {
  id: string
  version: number
  organization_id: string
  organization_name: string
  kind: string
  signed_on: string
  public_listing: boolean
  evidence?: string
  renew_on?: string
  withdrawn_at?: string
}

export const visitAnswers = ['interested', 'pledged', 'not_now', 'no', 'nobody_there'] as const
export type VisitAnswer = (typeof visitAnswers)[number]
export type LogVisit = { answer: VisitAnswer; pitch?: string; note?: string; next_visit_on?: string }
export type Visit = LogVisit & { id: string; organization_id: string; at: string; mine: boolean }
export type ToVisit = { id: string; organization: Organization; last_visit?: Visit }
export type Affiliation = { id: string; person_id: string; role?: string }

type ByChild = ById & { child: string }
type Paging = { limit?: number; cursor?: string }
export type Filter = { type?: string; q?: string }
type MoveIt = {
  post: {
    parameters: { path: ById; header: { 'If-Match': string } }
    requestBody: { content: { 'application/json': { stage: Stage; note?: string } } }
    responses: { 201: { content: { 'application/json': Move } }; default: { content: { 'application/json': unknown } } }
  }
}

type Paths = {
  '/organizations': Get<Page<Organization>, Paging & Filter & { stage?: string; mou_review_by?: string; count?: boolean }> &
    Post<FormOrganization, Organization>
  '/organizations/to-visit': Get<Page<ToVisit>, Paging>
  '/organizations/pledges': Get<Page<Pledge>, Paging>
  '/organizations/{id}': Get<Organization, undefined, ById> & Patch<ChangeOrganization, Organization, ById> & Delete<ById>
  '/organizations/{id}/moves': Get<Page<Move>, Paging, ById> & MoveIt
  '/organizations/{id}/moves/{child}/undo': Act<Move, ByChild>
  '/organizations/{id}/screening': Get<Screening, undefined, ById>
  '/organizations/{id}/screening/votes': Get<Page<Vote>, Paging, ById> & Post<{ vote: Choice; reason?: string }, Vote, ById>
  '/organizations/{id}/screening/votes/{child}': Delete<ByChild>
  '/organizations/{id}/pledges': Get<Page<Pledge>, Paging, ById> & Post<SignPledge, Pledge, ById>
  '/organizations/{id}/pledges/{child}': Patch<Partial<SignPledge>, Pledge, ByChild>
  '/organizations/{id}/visits': Get<Page<Visit>, Paging, ById> & Post<LogVisit, Visit, ById>
  '/organizations/{id}/visits/{child}': Delete<ByChild>
  '/organizations/{id}/affiliations': Get<Page<Affiliation>, Paging, ById> &
    Post<{ person_id: string; role?: string }, Affiliation, ById>
  '/organizations/{id}/affiliations/{child}': Delete<ByChild>
}
export const api = connect<Paths>()

const path = (id: string) => ({ params: { path: { id } } })
const nextOf = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page<unknown>) => page.next ?? undefined,
}

export const useOrganizations = (filter: Filter & { stage?: string } = {}, limit = 100) =>
  useInfiniteQuery({
    queryKey: ['organizations', 'list', filter],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/organizations', { params: { query: { ...filter, limit, count: true, cursor: pageParam } } })),
    ...nextOf,
  })

export const useOrganization = (id: string) =>
  useQuery({ queryKey: ['organizations', id], queryFn: () => versioned(api.GET('/organizations/{id}', path(id))) })

export const useMoves = (id: string) =>
  useQuery({ queryKey: ['organizations', id, 'moves'], queryFn: () => answered(api.GET('/organizations/{id}/moves', path(id))) })

export const useScreening = (id: string) =>
  useQuery({
    queryKey: ['organizations', id, 'screening'],
    queryFn: async () => {
      const [tally, votes] = await Promise.all([
        answered(api.GET('/organizations/{id}/screening', path(id))),
        answered(api.GET('/organizations/{id}/screening/votes', { params: { path: { id }, query: { limit: 200 } } })),
      ])
      return { ...tally, votes: votes.items }
    },
  })

export const usePledges = (id: string) =>
  useQuery({
    queryKey: ['organizations', id, 'pledges'],
    queryFn: () => answered(api.GET('/organizations/{id}/pledges', path(id))),
  })

export const useVisits = (id: string) =>
  useInfiniteQuery({
    queryKey: ['organizations', id, 'visits'],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/organizations/{id}/visits', { params: { path: { id }, query: { limit: 10, cursor: pageParam } } })),
    ...nextOf,
  })

export const useAffiliations = (id: string) =>
  useInfiniteQuery({
    queryKey: ['organizations', id, 'affiliations'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/organizations/{id}/affiliations', { params: { path: { id }, query: { limit: 50, cursor: pageParam } } }),
      ),
    ...nextOf,
  })

export const useToVisit = () =>
  useInfiniteQuery({
    queryKey: ['organizations', 'to-visit'],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/organizations/to-visit', { params: { query: { limit: 50, cursor: pageParam } } })),
    ...nextOf,
  })

/** Whose agreement is to be looked at again within 60 days, or was to be. */
export const useReviews = () =>
  useInfiniteQuery({
    queryKey: ['organizations', 'reviews'],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/organizations', { params: { query: { mou_review_by: inDays(60), limit: 50, cursor: pageParam } } })),
    ...nextOf,
  })

export const useRenewals = () =>
  useInfiniteQuery({
    queryKey: ['organizations', 'renewals'],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/organizations/pledges', { params: { query: { limit: 50, cursor: pageParam } } })),
    ...nextOf,
  })
