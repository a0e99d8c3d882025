import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answered } from '../../core/api/client'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type CommitteeForm } from './api'
import { CommitteeFields } from './CommitteeFields'

export function FoundCommitteeScreen() {
  const t = useText()
  const { language } = useLanguage()
  const toasts = useToasts()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (form: CommitteeForm) =>
      answered(api.POST('/committees', { body: { ...form, zone_id: form.zone_id ?? undefined } })),
    onSuccess: (committee) => {
      client.invalidateQueries({ queryKey: ['committees'] })
      client.invalidateQueries({ queryKey: ['me'] })
      toasts.say(t('committees.founded'))
      navigate({ to: '/committees/$committeeId', params: { committeeId: committee.id }, replace: true, ignoreBlocker: true })
    },
  })
  return (
    <Screen title={t('committees.found')} back={{ to: '/committees', label: t('committees.back') }}>
      <Section>
        <CommitteeFields
          first={{ name: '', kind: 'neighborhood_defense', languages: [language] }}
          save={t('committees.found_save')}
          busy={isPending}
          error={error}
          onSave={mutate}
        />
      </Section>
    </Screen>
  )
}
