import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member, root } from './areas'

const callLists = createRoute({
  getParentRoute: () => member,
  path: '/calls',
  component: lazyRouteComponent(() => import('../features/calls/CallListsScreen'), 'CallListsScreen'),
})

const newCallList = createRoute({
  getParentRoute: () => member,
  path: '/calls/new',
  validateSearch: ({ committee }: Record<string, unknown>): { committee?: string } =>
    typeof committee === 'string' ? { committee } : {},
  component: lazyRouteComponent(() => import('../features/calls/NewCallListScreen'), 'NewCallListScreen'),
})

const callList = createRoute({
  getParentRoute: () => member,
  path: '/calls/$listId',
  component: lazyRouteComponent(() => import('../features/calls/CallListScreen'), 'CallListScreen'),
})

const calling = createRoute({
  getParentRoute: () => member,
  path: '/calls/$listId/go',
  component: lazyRouteComponent(() => import('../features/calls/CallingScreen'), 'CallingScreen'),
})

const callSheet = createRoute({
  getParentRoute: () => member,
  path: '/calls/$listId/sheet',
  component: lazyRouteComponent(() => import('../features/calls/CallSheetScreen'), 'CallSheetScreen'),
})

// without the shell around it: whether somebody is logged in cannot be asked without a signal
const tonight = createRoute({
  getParentRoute: () => root,
  path: '/tonight',
  component: lazyRouteComponent(() => import('./TonightPage'), 'TonightPage'),
})

export const publicCallRoutes = [tonight] as const
export const callRoutes = [callLists, newCallList, callList, calling, callSheet] as const
