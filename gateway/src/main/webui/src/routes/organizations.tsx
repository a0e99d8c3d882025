import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

const organizations = createRoute({
  getParentRoute: () => member,
  path: '/organizations',
  component: lazyRouteComponent(() => import('../features/organizations/OrganizationsScreen'), 'OrganizationsScreen'),
})

const newOrganization = createRoute({
  getParentRoute: () => member,
  path: '/organizations/new',
  component: lazyRouteComponent(() => import('../features/organizations/NewOrganizationScreen'), 'NewOrganizationScreen'),
})

const visits = createRoute({
  getParentRoute: () => member,
  path: '/organizations/visits',
  component: lazyRouteComponent(() => import('../features/organizations/VisitsScreen'), 'VisitsScreen'),
})

const pledges = createRoute({
  getParentRoute: () => member,
  path: '/organizations/pledges',
  component: lazyRouteComponent(() => import('../features/organizations/PledgesScreen'), 'PledgesScreen'),
})

const organization = createRoute({
  getParentRoute: () => member,
  path: '/organizations/$organizationId',
  component: lazyRouteComponent(() => import('../features/organizations/OrganizationScreen'), 'OrganizationScreen'),
})

const editOrganization = createRoute({
  getParentRoute: () => member,
  path: '/organizations/$organizationId/edit',
  component: lazyRouteComponent(() => import('../features/organizations/EditOrganizationScreen'), 'EditOrganizationScreen'),
})

export const organizationRoutes = [organizations, newOrganization, visits, pledges, organization, editOrganization] as const
