import type { Route } from './http.ts'

export const people: Route[] = []
