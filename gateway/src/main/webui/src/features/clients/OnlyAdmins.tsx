import type { ReactNode } from 'react'
import { useMe } from '../../core/session/me'
import { NotShared } from '../../ui/NotShared'

export function OnlyAdmins({ children }: { children: ReactNode }) {
  return useMe().roles.includes('admin') ? children : <NotShared />
}
