import type { IncomingHttpHeaders } from 'node:http'

// biome-ignore lint/suspicious/noExplicitAny: bodies of an invented server
type Loose = any

export type Asked = {
  id: string
  child: string
  query: URLSearchParams
  body: Loose
  raw: string
  user?: string
  headers: IncomingHttpHeaders
}
export type Answer = { status?: number; body?: unknown; etag?: number; headers?: Record<string, string> }
export type Route = { method: string; path: RegExp; answer: (asked: Asked) => Answer }

/** `on('GET', '/api/v1/people/:id/consents/:child', …)` */
export function on(method: string, path: string, answer: Route['answer']): Route {
  const pattern = path.replace(/:(id|child)/g, '(?<$1>[^/]+)').replaceAll('.', '\\.')
  return { method, path: new RegExp(`^${pattern}$`), answer }
}

export function matching(routes: Route[], method: string, path: string) {
  for (const route of routes) {
    const match = route.method === method && route.path.exec(path)
    if (match) return { route, params: { id: '', child: '', ...match.groups } }
  }
  return undefined
}

export const problem = (status: number, code: string, violations?: unknown[]): Answer => ({
  status,
  body: { type: `/problems/${code}`, title: code, status, code, violations },
})
export const notFound = () => problem(404, 'not_found')
export const page = (items: unknown[], total = items.length, next?: string): Answer => ({ body: { items, next, total } })
