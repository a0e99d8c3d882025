import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

const checkIns = createRoute({
  getParentRoute: () => member,
  path: '/check-ins',
  component: lazyRouteComponent(() => import('../features/checkins/CheckInsScreen'), 'CheckInsScreen'),
})

const support = createRoute({
  getParentRoute: () => member,
  path: '/support',
  component: lazyRouteComponent(() => import('../features/support/SupportScreen'), 'SupportScreen'),
})

export const careRoutes = [checkIns, support] as const
