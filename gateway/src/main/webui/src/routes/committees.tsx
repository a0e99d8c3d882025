import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

const committees = createRoute({
  getParentRoute: () => member,
  path: '/committees',
  component: lazyRouteComponent(() => import('../features/committees/CommitteesScreen'), 'CommitteesScreen'),
})

const committee = createRoute({
  getParentRoute: () => member,
  path: '/committees/$committeeId',
  component: lazyRouteComponent(() => import('../features/committees/CommitteeScreen'), 'CommitteeScreen'),
})

export const committeeRoutes = [committees, committee] as const
