import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

const clients = createRoute({
  getParentRoute: () => member,
  path: '/clients',
  component: lazyRouteComponent(() => import('../features/clients/ClientsScreen'), 'ClientsScreen'),
})

const newClient = createRoute({
  getParentRoute: () => member,
  path: '/clients/new',
  component: lazyRouteComponent(() => import('../features/clients/NewClientScreen'), 'NewClientScreen'),
})

const client = createRoute({
  getParentRoute: () => member,
  path: '/clients/$clientId',
  component: lazyRouteComponent(() => import('../features/clients/ClientScreen'), 'ClientScreen'),
})

export const clientRoutes = [clients, newClient, client] as const
