import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

const committees = createRoute({
  getParentRoute: () => member,
  path: '/committees',
  component: lazyRouteComponent(() => import('../features/committees/CommitteesScreen'), 'CommitteesScreen'),
})

const foundCommittee = createRoute({
  getParentRoute: () => member,
  path: '/committees/new',
  component: lazyRouteComponent(() => import('../features/committees/FoundCommitteeScreen'), 'FoundCommitteeScreen'),
})

const committee = createRoute({
  getParentRoute: () => member,
  path: '/committees/$committeeId',
  component: lazyRouteComponent(() => import('../features/committees/CommitteeScreen'), 'CommitteeScreen'),
})

const editCommittee = createRoute({
  getParentRoute: () => member,
  path: '/committees/$committeeId/edit',
  component: lazyRouteComponent(() => import('../features/committees/EditCommitteeScreen'), 'EditCommitteeScreen'),
})

export const committeeRoutes = [committees, foundCommittee, committee, editCommittee] as const
