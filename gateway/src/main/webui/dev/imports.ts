import type { Route } from './http.ts'

export const imports: Route[] = []
