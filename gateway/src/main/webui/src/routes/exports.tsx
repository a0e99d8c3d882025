import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

type Asked = { committee?: string; event?: string; segment?: string; found?: boolean }
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const exports = createRoute({
  getParentRoute: () => member,
  path: '/exports',
  component: lazyRouteComponent(() => import('../features/exports/ExportsScreen'), 'ExportsScreen'),
})

const newExport = createRoute({
  getParentRoute: () => member,
  path: '/exports/new',
  validateSearch: ({ committee, event, segment, found }: Record<string, unknown>): Asked => ({
    committee: text(committee),
    event: text(event),
    segment: text(segment),
    found: found === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/exports/NewExportScreen'), 'NewExportScreen'),
})

const one = createRoute({
  getParentRoute: () => member,
  path: '/exports/$exportId',
  component: lazyRouteComponent(() => import('../features/exports/ExportScreen'), 'ExportScreen'),
})

const sheet = createRoute({
  getParentRoute: () => member,
  path: '/exports/$exportId/sheet',
  component: lazyRouteComponent(() => import('../features/exports/PrintScreen'), 'PrintScreen'),
})

export const exportRoutes = [exports, newExport, one, sheet] as const
