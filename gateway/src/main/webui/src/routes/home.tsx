import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member, root } from './areas'
import { Back } from './Back'

const today = createRoute({
  getParentRoute: () => member,
  path: '/',
  component: lazyRouteComponent(() => import('./TodayPage'), 'TodayPage'),
})

const settings = createRoute({
  getParentRoute: () => member,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsScreen'), 'SettingsScreen'),
})

const ownData = createRoute({
  getParentRoute: () => member,
  path: '/me',
  component: lazyRouteComponent(() => import('../features/people/OwnDataScreen'), 'OwnDataScreen'),
})

const holds = createRoute({
  getParentRoute: () => member,
  path: '/holds',
  component: lazyRouteComponent(() => import('../features/holds/HoldsScreen'), 'HoldsScreen'),
})

const back = createRoute({ getParentRoute: () => root, path: '/back', component: Back })

export const homeRoutes = [today, settings, ownData, holds] as const
export const publicHomeRoutes = [back] as const
