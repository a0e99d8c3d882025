import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import { callLists } from './callLists.ts'
import { care } from './care.ts'
import { clients } from './clients.ts'
import { committees } from './committees.ts'
import { conversations } from './conversations.ts'
import { duplicates } from './duplicates.ts'
import { events } from './events.ts'
import { exports } from './exports.ts'
import { followUps } from './followUps.ts'
import { holds } from './holds.ts'
import { type Answer, matching, type Route } from './http.ts'
import { imports } from './imports.ts'
import { organizations } from './organizations.ts'
import { people } from './people.ts'
import { relationships } from './relationships.ts'
import { segments } from './segments.ts'
import { session } from './session.ts'

const routes: Route[] = [
  ...session,
  ...duplicates,
  ...people,
  ...relationships,
  ...imports,
  ...organizations,
  ...committees,
  ...events,
  ...conversations,
  ...followUps,
  ...callLists,
  ...care,
  ...holds,
  ...clients,
  ...segments,
  ...exports,
]

/** An invented coalition for `npm run dev`: lives in the dev server only and never reaches a bundle. */
export function coalition(): Plugin {
  return {
    name: 'vecindad-invented-coalition',
    configureServer: ({ middlewares }) => {
      middlewares.use(intercept)
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(intercept)
    },
  }
}

const intercept: Connect.NextHandleFunction = (request, response, next) => {
  const path = (request.url ?? '').split('?')[0] ?? ''
  if (!/^\/(api|auth|public)\//.test(path)) return next()
  answer(request, response, path).catch(next)
}

async function answer(request: IncomingMessage, response: ServerResponse, path: string) {
  const loggedIn = /demo=([a-z]+)/.exec(request.headers.cookie ?? '')?.[1]
  const query = new URL(request.url ?? '', 'http://localhost').searchParams
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks).toString()
  const body = raw.startsWith('{') ? JSON.parse(raw) : {}
  let result: Answer = { status: 404, body: { code: 'not_found', title: 'Not found', status: 404 } }
  if (!loggedIn && path.startsWith('/api/'))
    result = { status: 401, body: { code: 'login_needed', title: 'Log in', status: 401 } }
  else {
    const found = matching(routes, request.method ?? 'GET', path)
    if (found) result = found.route.answer({ ...found.params, query, body, raw, user: loggedIn, headers: request.headers })
  }
  await new Promise((done) => setTimeout(done, 60))
  response.statusCode = result.status ?? 200
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, value)
  response.setHeader('Content-Type', response.statusCode >= 400 ? 'application/problem+json' : 'application/json')
  if (result.etag) response.setHeader('ETag', `"${result.etag}"`)
  response.end(result.body === undefined ? '' : typeof result.body === 'string' ? result.body : JSON.stringify(result.body))
}
