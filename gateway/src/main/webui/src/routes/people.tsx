import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { member } from './areas'

const people = createRoute({
  getParentRoute: () => member,
  path: '/people',
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
})

const newPerson = createRoute({
  getParentRoute: () => member,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../features/people/NewPersonScreen'), 'NewPersonScreen'),
})

const person = createRoute({
  getParentRoute: () => member,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./PersonPage'), 'PersonPage'),
})

const duplicates = createRoute({
  getParentRoute: () => member,
  path: '/people/duplicates',
  component: lazyRouteComponent(() => import('../features/duplicates/DuplicatesScreen'), 'DuplicatesScreen'),
})

const comparing = createRoute({
  getParentRoute: () => member,
  path: '/people/duplicates/$pairId',
  component: lazyRouteComponent(() => import('../features/duplicates/CompareScreen'), 'CompareScreen'),
})

const imports = createRoute({
  getParentRoute: () => member,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/ImportsScreen'), 'ImportsScreen'),
})

const newImport = createRoute({
  getParentRoute: () => member,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('../features/imports/NewImportScreen'), 'NewImportScreen'),
})

const typedSheet = createRoute({
  getParentRoute: () => member,
  path: '/imports/sheet',
  component: lazyRouteComponent(() => import('../features/imports/SheetScreen'), 'SheetScreen'),
})

const oneImport = createRoute({
  getParentRoute: () => member,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('../features/imports/ImportScreen'), 'ImportScreen'),
})

export const peopleRoutes = [people, newPerson, person, duplicates, comparing, imports, newImport, typedSheet, oneImport] as const
