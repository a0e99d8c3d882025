export type Violation = { pointer: string; code: string; message?: string }

/** What the server (or the way to it) answered instead of what was asked. Worded by code, never by its English title. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly violations: Violation[]
  readonly retryAfterSeconds?: number

  constructor(code: string, status = 0, violations: Violation[] = [], retryAfterSeconds?: number) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.violations = violations
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** Nothing is known about the request's fate: trying again (with the same key) is right. */
  get passing() {
    return this.code === 'unreachable' || this.status === 429 || this.status >= 502
  }

  /** It was understood and will not be done, however often one asks. */
  get refused() {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429 && this.status !== 401
  }

  static of(response: Response, document: unknown): Problem {
    const body = (document && typeof document === 'object' ? document : {}) as { code?: unknown; violations?: unknown }
    const after = Number(response.headers.get('Retry-After') ?? Number.NaN)
    return new Problem(
      typeof body.code === 'string' ? body.code : codeOf(response.status),
      response.status,
      Array.isArray(body.violations) ? body.violations : [],
      Number.isFinite(after) ? after : undefined,
    )
  }

  static from(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem('unexpected')
  }
}

function codeOf(status: number) {
  if (status === 404) return 'not_found'
  if (status === 401) return 'login_needed'
  if (status === 403) return 'forbidden'
  if (status === 412) return 'version_stale'
  if (status === 413) return 'body_too_large'
  if (status === 429) return 'too_many_requests'
  if (status === 502 || status === 503 || status === 504) return 'owner_unreachable'
  return status >= 500 ? 'internal' : 'invalid'
}
