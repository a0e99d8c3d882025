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

const editEvent = createRoute({
  getParentRoute: () => member,
  path: '/events/$eventId/edit',
  component: lazyRouteComponent(() => import('../features/events/EditEventScreen'), 'EditEventScreen'),
})

const walkIn = createRoute({
  getParentRoute: () => member,
  path: '/events/$eventId/walk-in',
  component: lazyRouteComponent(() => import('../features/events/WalkInScreen'), 'WalkInScreen'),
})

const sheet = createRoute({
  getParentRoute: () => member,
  path: '/events/$eventId/sheet',
  component: lazyRouteComponent(() => import('../features/events/SheetScreen'), 'SheetScreen'),
})

export const eventRoutes = [events, newEvent, event, editEvent, walkIn, sheet] as const
