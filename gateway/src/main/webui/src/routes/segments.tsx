import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

const segments = createRoute({
  getParentRoute: () => member,
  path: '/segments',
  component: lazyRouteComponent(() => import('../features/segments/SegmentsScreen'), 'SegmentsScreen'),
})

const newSegment = createRoute({
  getParentRoute: () => member,
  path: '/segments/new',
  component: lazyRouteComponent(() => import('../features/segments/EditorScreen'), 'NewSegmentScreen'),
})

const segment = createRoute({
  getParentRoute: () => member,
  path: '/segments/$segmentId',
  component: lazyRouteComponent(() => import('./SegmentPage'), 'SegmentPage'),
})

const editSegment = createRoute({
  getParentRoute: () => member,
  path: '/segments/$segmentId/edit',
  component: lazyRouteComponent(() => import('../features/segments/EditorScreen'), 'EditSegmentScreen'),
})

const changes = createRoute({
  getParentRoute: () => member,
  path: '/changes',
  component: lazyRouteComponent(() => import('../features/segments/ChangesScreen'), 'ChangesScreen'),
})

const change = createRoute({
  getParentRoute: () => member,
  path: '/changes/$changeId',
  validateSearch: ({ begun }: Record<string, unknown>): { begun?: boolean } => (begun === true ? { begun } : {}),
  component: lazyRouteComponent(() => import('../features/segments/ChangesScreen'), 'ChangeScreen'),
})

export const segmentRoutes = [segments, newSegment, segment, editSegment, changes, change] as const
