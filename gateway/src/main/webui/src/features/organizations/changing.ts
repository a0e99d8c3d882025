import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered } from '../../core/api/client'
import { inDays } from '../../core/days'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import {
  api,
  type ChangeOrganization,
  type FormOrganization,
  type LogVisit,
  type Organization,
  type Pledge,
  type SignPledge,
  type Stage,
  type Visit,
  type VisitAnswer,
} from './api'
import { useOrganizationWords } from './words'

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })

export function useRefresh() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['organizations'] })
}

export const useAdding = (onAdded: (organization: Organization) => void) => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: FormOrganization) => answered(api.POST('/organizations', { body })),
    onSuccess: (organization) => {
      void refresh()
      onAdded(organization)
    },
  })
}

export function useSaving(onSaved: () => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, version, body }: { id: string; version: number; body: ChangeOrganization }) =>
      answered(api.PATCH('/organizations/{id}', { params: { path: { id }, header: ifMatch(version) }, body })),
    onSuccess: onSaved,
    onSettled: refresh,
  })
}

type Going = { organization: Organization; to: Stage; note?: string }

/** Moves a partnership, and offers to take the move back. */
export function useMoving(onMoved?: (id: string) => void) {
  const t = useText()
  const words = useOrganizationWords()
  const toasts = useToasts()
  const refresh = useRefresh()
  const undo = useUndoingMove()
  return useMutation({
    mutationFn: ({ organization: { id, version }, to, note }: Going) =>
      answered(
        api.POST('/organizations/{id}/moves', {
          params: { path: { id }, header: ifMatch(version) },
          body: { stage: to, note: note || undefined },
        }),
      ),
    onSuccess: async (move, { organization, to }) => {
      toasts.undoable(t('organizations.moved', { name: organization.name, stage: words.stage(to) }), () =>
        undo.mutate({ id: organization.id, move: move.id }),
      )
      await refresh()
      onMoved?.(organization.id)
    },
    onError: async (error) => {
      await refresh()
      toasts.failed(error)
    },
  })
}

export function useUndoingMove() {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, move }: { id: string; move: string }) =>
      answered(api.POST('/organizations/{id}/moves/{child}/undo', { params: { path: { id, child: move } } })),
    onSuccess: () => toasts.say(t('organizations.taken_back')),
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
}

/** How long to wait before going there again, by what they said. */
const againIn: Record<VisitAnswer, number | undefined> = {
  interested: 7,
  pledged: undefined,
  not_now: 30,
  no: undefined,
  nobody_there: 3,
}
export const nextVisit = (answer: VisitAnswer) => {
  const days = againIn[answer]
  return days === undefined ? undefined : inDays(days)
}

export function useLoggingVisit(onLogged: (visit: Visit) => void) {
  const t = useText()
  const words = useOrganizationWords()
  const toasts = useToasts()
  const refresh = useRefresh()
  const takeBack = useMutation({
    mutationFn: (visit: Visit) =>
      answered(
        api.DELETE('/organizations/{id}/visits/{child}', { params: { path: { id: visit.organization_id, child: visit.id } } }),
      ),
    onSuccess: () => toasts.say(t('organizations.taken_back')),
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
  return useMutation({
    mutationFn: ({ organization, visit }: { organization: Organization; visit: LogVisit }) =>
      answered(api.POST('/organizations/{id}/visits', { params: { path: { id: organization.id } }, body: visit })),
    onSuccess: (visit, { organization, visit: said }) => {
      void refresh()
      onLogged(visit)
      toasts.undoable(t('organizations.visit_logged', { name: organization.name, answer: words.answer(said.answer) }), () =>
        takeBack.mutate({ ...visit, organization_id: organization.id }),
      )
    },
  })
}

export function useSigning(organizationId: string, onSigned: () => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ pledge, body }: { pledge?: Pledge; body: SignPledge }) =>
      pledge
        ? answered(
            api.PATCH('/organizations/{id}/pledges/{child}', {
              params: { path: { id: organizationId, child: pledge.id }, header: ifMatch(pledge.version) },
              body,
            }),
          )
        : answered(api.POST('/organizations/{id}/pledges', { params: { path: { id: organizationId } }, body })),
    onSuccess: onSigned,
    onSettled: refresh,
  })
}

/** Withdrawn at once, and back again within the toast. */
export function useWithdrawing() {
  const t = useText()
  const toasts = useToasts()
  const refresh = useRefresh()
  const change = useMutation({
    mutationFn: ({ pledge, withdrawn }: { pledge: Pledge; withdrawn: boolean }) =>
      answered(
        api.PATCH('/organizations/{id}/pledges/{child}', {
          params: { path: { id: pledge.organization_id, child: pledge.id }, header: ifMatch(pledge.version) },
          body: { withdrawn },
        }),
      ),
    onSuccess: (now, { withdrawn }) => {
      if (withdrawn) toasts.undoable(t('organizations.withdrawn_now'), () => change.mutate({ pledge: now, withdrawn: false }))
      else toasts.say(t('organizations.taken_back'))
    },
    onError: (error) => toasts.failed(error),
    onSettled: refresh,
  })
  return change
}
