import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { answered } from '../../core/api/client'
import { useOwnCommittees } from '../../core/committees'
import { useText } from '../../core/i18n/text'
import { forgetDraft } from '../../core/keep/drafts'
import { isOrganizer, ledCommittees, useMe } from '../../core/session/me'
import { EmptyState } from '../../ui/Feedback'
import { Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api } from './api'
import { EventForm } from './EventForm'
import { type Draft, emptyDraft, planOf } from './planning'

const place = 'events.new'

export function NewEventScreen() {
  const t = useText()
  const me = useMe()
  const toasts = useToasts()
  const navigate = useNavigate()
  const client = useQueryClient()
  const own = ledCommittees(me)
  const hosts = useOwnCommittees()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (draft: Draft) => answered(api.POST('/events', { body: planOf(draft) })),
    onSuccess: (event) => {
      forgetDraft(place)
      client.invalidateQueries({ queryKey: ['events'] })
      toasts.say(t('events.planned'))
      navigate({ to: '/events/$eventId', params: { eventId: event.id }, replace: true })
    },
  })
  return (
    <Screen title={t('events.plan_title')} back={{ to: '/events', label: t('events.back') }}>
      {!isOrganizer(me) && own.length === 0 ? (
        <EmptyState icon={<Users />} title={t('events.no_committee')}>
          {t('events.no_committee_text')}
        </EmptyState>
      ) : (
        <Section>
          <EventForm
            place={place}
            first={emptyDraft(own[0]?.id ?? '')}
            hosts={hosts}
            save={t('events.save_plan')}
            busy={isPending}
            error={error}
            onSave={mutate}
          />
        </Section>
      )}
    </Screen>
  )
}
