import { createRouter } from '@tanstack/react-router'
import { member, root } from './areas'
import { callRoutes, publicCallRoutes } from './calls'
import { careRoutes } from './care'
import { clientRoutes } from './clients'
import { committeeRoutes } from './committees'
import { eventRoutes } from './events'
import { exportRoutes } from './exports'
import { Failed } from './Failed'
import { homeRoutes, publicHomeRoutes } from './home'
import { NotFound } from './NotFound'
import { organizationRoutes } from './organizations'
import { peopleRoutes } from './people'
import { segmentRoutes } from './segments'

const routeTree = root.addChildren([
  member.addChildren([
    ...homeRoutes,
    ...peopleRoutes,
    ...organizationRoutes,
    ...segmentRoutes,
    ...exportRoutes,
    ...callRoutes,
    ...careRoutes,
    ...clientRoutes,
    ...committeeRoutes,
    ...eventRoutes,
  ]),
  ...publicHomeRoutes,
  ...publicCallRoutes,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
