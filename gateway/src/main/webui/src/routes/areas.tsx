import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { ToastProvider } from '../ui/Toast'
import { Member } from './Member'
import { NotFound } from './NotFound'
import { QuickHide } from './QuickHide'

export const root = createRootRoute({
  component: () => (
    <ToastProvider>
      <Outlet />
      <QuickHide />
    </ToastProvider>
  ),
  notFoundComponent: NotFound,
})

/** Everything behind a login: routes with this parent appear inside the shell. */
export const member = createRoute({ getParentRoute: () => root, id: 'member', component: Member })
