import createClient, { type Client } from 'openapi-fetch'
import { relogin } from '../session/ended'
import { OnceKeys } from './onceKeys'
import { Problem } from './problem'

const once = new OnceKeys()

/** A client typed by the paths of one feature: `const api = connect<PeoplePaths>()`. */
export function connect<Paths extends object>(): Client<Paths> {
  return createClient<Paths>({ baseUrl: `${location.origin}/api/v1`, fetch: send, headers: { Accept: 'application/json' } })
}

/** For what goes out by itself, later: a session that has ended is an answer here, and nobody is asked to log in. It brings its own Idempotency-Key. */
export function connectQuietly<Paths extends object>(): Client<Paths> {
  return createClient<Paths>({
    baseUrl: `${location.origin}/api/v1`,
    fetch: sendQuietly,
    headers: { Accept: 'application/json' },
  })
}

function sendQuietly(request: Request): Promise<Response> {
  request.headers.set('X-Requested-By', 'vecindad')
  return reach(request)
}

/**
 * Sends one request with what the gateway wants of an unsafe one. A session that has ended asks the person to log in again, and then
 * the very same request goes out once more: what was typed is still there.
 */
export async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') request.headers.set('X-Requested-By', 'vecindad')
  const what = await fingerprint(request)
  if (what) request.headers.set('Idempotency-Key', once.keyFor(what))
  const again = request.clone()
  let response = await reach(request)
  if (response.status === 401) {
    await relogin()
    response = await reach(again)
  }
  if (what) once.answered(what, response.status)
  return response
}

/** Uploads bring their own key: their body is long, and its boundary differs each time. */
async function fingerprint(request: Request): Promise<string | undefined> {
  if (request.method !== 'POST' || request.headers.has('Idempotency-Key')) return undefined
  return `${request.url} ${await request.clone().text()}`
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    throw new Problem('unreachable')
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response }
export type Versioned<T> = { data: T; etag: string }

/** The data together with its ETag, which the next update must send back as If-Match. */
export async function versioned<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await call
  if (!response.ok) throw Problem.of(response, error)
  return { data: data as T, etag: response.headers.get('ETag') ?? '' }
}

/** The data of an answer, or a thrown Problem. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await versioned(call)).data
}
