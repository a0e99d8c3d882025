import { QueryClient } from '@tanstack/react-query'
import { Problem } from './api/problem'

/** Reads try again by themselves with back-off; writes never do without the person knowing. All of it lives in memory only. */
export function queries() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 3 && Problem.from(error).passing,
        retryDelay: (count, error) => (Problem.from(error).retryAfterSeconds ?? 0.5 * 2 ** count) * 1000,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
