import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

const events = createRoute({
  getParentRoute: () => member,
  path: '/events',
  component: lazyRouteComponent(() => import('../features/events/EventsScreen'), 'EventsScreen'),
})

const event = createRoute({
  getParentRoute: () => member,
  path: '/events/$eventId',
  component: lazyRouteComponent(() => import('../features/events/EventScreen'), 'EventScreen'),
})

const newEvent = createRoute({
  getParentRoute: () => member,
  path: '/events/new',
  component: lazyRouteComponent(() => import('../features/events/NewEventScreen'), 'NewEventScreen'),
})

export const eventRoutes = [events, newEvent, event] as const

/** Screens that need no login have `root` as their parent. */
export const publicEventRoutes = [] as const
