import { useMemo } from 'react'
import { useText } from '../../core/i18n/text'
import type { ScopeName } from './api'

const texts = {
  'people:read': 'clients.scope.people_read',
  'people:write': 'clients.scope.people_write',
  'events:read': 'clients.scope.events_read',
  'events:write': 'clients.scope.events_write',
  'committees:read': 'clients.scope.committees_read',
} as const

export function useScopeWords() {
  const t = useText()
  return useMemo(() => ({ scope: (code: ScopeName) => (code in texts ? t(texts[code]) : code) }), [t])
}
