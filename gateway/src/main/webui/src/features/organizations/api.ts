import { useInfiniteQuery } from '@tanstack/react-query'
import { answered, connect } from '../../core/api/client'
import type { Get, Page, Post } from '../../core/api/shape'

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

export type FormOrganization = { name: string; type: OrganizationType; languages: string[]; public_listing: boolean }
export type Organization = Partial<Omit<FormOrganization, 'name'>> & { id: string; name: string; stage?: string }

type Paths = {
  '/organizations': Get<Page<Organization>, { limit?: number; cursor?: string }> & Post<FormOrganization, Organization>
}
export const api = connect<Paths>()

export const useOrganizations = () =>
  useInfiniteQuery({
    queryKey: ['organizations', 'list'],
    queryFn: ({ pageParam }) => answered(api.GET('/organizations', { params: { query: { limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
