// Small words to write a feature's part of the API by hand, in the form that openapi-fetch reads.
type Json<T> = { content: { 'application/json': T } }
type Ok<T> = { 200: Json<T>; default: Json<unknown> }
type Parameters<Query, Path, Header> = {
  parameters: { query?: Query; path: Path; header?: Header }
}
type NoPath = Record<string, never> | undefined

export type Get<T, Query = undefined, Path = NoPath> = { get: ParametersOf<Query, Path, undefined> & { responses: Ok<T> } }
export type Post<Body, T, Path = NoPath> = {
  post: ParametersOf<undefined, Path, undefined> & { requestBody: Json<Body>; responses: Ok<T> }
}
/** A POST without a body. */
export type Act<T, Path = NoPath> = { post: ParametersOf<undefined, Path, undefined> & { responses: Ok<T> } }
export type Put<Body, T, Path = NoPath> = {
  put: ParametersOf<undefined, Path, IfMatch | undefined> & { requestBody: Json<Body>; responses: Ok<T> }
}
export type Patch<Body, T, Path = NoPath> = {
  patch: ParametersOf<undefined, Path, IfMatch> & { requestBody: Json<Body>; responses: Ok<T> }
}
export type Delete<Path = NoPath> = { delete: ParametersOf<undefined, Path, IfMatch | undefined> & { responses: Ok<unknown> } }

type IfMatch = { 'If-Match': string }
type ParametersOf<Query, Path, Header> = Path extends NoPath
  ? { parameters: { query?: Query; header?: Header } }
  : Parameters<Query, Path, Header>

export type Page<T> = { items: T[]; next?: string | null; total?: number }
export type ById = { id: string }
