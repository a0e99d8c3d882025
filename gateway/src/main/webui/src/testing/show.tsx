import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { type Language, LanguageProvider, loadMessages } from '../core/i18n/language'
import { queries } from '../core/query'
import { type Me, MeProvider } from '../core/session/me'
import { ToastProvider } from '../ui/Toast'

export const lucia: Me = {
  user_id: '11111111-0000-4000-8000-000000000001',
  roles: [],
  committees: [{ id: 'c1', name: 'Comité de Defensa del Barrio Mission', role: 'lead' }],
}

type Options = { language?: Language; me?: Me; path?: string; at?: string }

/** Renders one screen as the app would, in a language, for somebody, on a route of its own. */
export async function show(screen: ReactNode, { language = 'es', me = lucia, path = '/', at = path }: Options = {}) {
  const messages = await loadMessages(language)
  const root = createRootRoute()
  const route = createRoute({ getParentRoute: () => root, path: path as '/', component: () => screen })
  const other = createRoute({ getParentRoute: () => root, path: '$', component: () => null })
  const router = createRouter({
    routeTree: root.addChildren([route, other]),
    history: createMemoryHistory({ initialEntries: [at] }),
  })
  const client = queries()
  client.setDefaultOptions({ queries: { retry: false } })
  const view = render(
    <QueryClientProvider client={client}>
      <LanguageProvider first={{ language, messages }}>
        <MeProvider me={me}>
          <ToastProvider>
            <RouterProvider router={router as never} />
          </ToastProvider>
        </MeProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  )
  return { ...view, router, user: userEvent.setup() }
}
