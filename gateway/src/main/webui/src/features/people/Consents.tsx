import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { List, ListItem } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Consent, type GiveConsent, type Person } from './api'
import { GivingConsent } from './GivingConsent'
import { useConsentWords } from './words'

/** What the person agreed to, in words; each can be withdrawn at once. */
export function Consents({ person }: { person: Person }) {
  const t = useText()
  const format = useFormat()
  const words = useConsentWords((person.consents ?? []).some(({ purpose }) => purpose.startsWith('share_with')))
  const toasts = useToasts()
  const client = useQueryClient()
  const [giving, setGiving] = useState(false)
  const refresh = () => client.invalidateQueries({ queryKey: ['people'] })
  const path = { id: person.id }

  const give = useMutation({
    mutationFn: (body: GiveConsent) => answered(api.POST('/people/{id}/consents', { params: { path }, body })),
    onSuccess: (made) => {
      setGiving(false)
      refresh()
      toasts.undoable(t('people.consent_given'), () => withdraw.mutate({ consent: { ...made, purpose: '' }, undoing: true }))
    },
  })
  const withdraw = useMutation({
    mutationFn: ({ consent }: { consent: Consent; undoing?: boolean }) =>
      answered(api.POST('/people/{id}/consents/{child}/withdrawal', { params: { path: { ...path, child: consent.id } } })),
    onSuccess: (_, { consent, undoing }) => {
      refresh()
      const { purpose, channel, language, wording, source } = consent
      if (undoing) toasts.say(t('people.undone'))
      else toasts.undoable(t('people.consent_withdrawn'), () => give.mutate({ purpose, channel, language, wording, source }))
    },
    onError: (error, asked) => toasts.failed(error, () => withdraw.mutate(asked)),
  })

  const all = person.consents ?? []
  const given = all.filter((consent) => !consent.withdrawn_at)
  const past = all.filter((consent) => consent.withdrawn_at)
  const title = (consent: Consent) =>
    consent.channel ? `${words.purpose(consent.purpose)} · ${words.channel(consent.channel)}` : words.purpose(consent.purpose)
  const when = (consent: Consent) =>
    [consent.given_at && format.date(consent.given_at), consent.source && words.source(consent.source)]
      .filter(Boolean)
      .join(' · ')
  return (
    <Section
      title={t('people.consents')}
      action={
        <Button small icon={<Plus aria-hidden="true" />} onClick={() => setGiving(true)}>
          {t('people.consent_add')}
        </Button>
      }
    >
      {given.length === 0 && <p>{t('people.consents_empty')}</p>}
      {given.length > 0 && (
        <List label={t('people.consents')}>
          {given.map((consent) => (
            <ListItem
              key={consent.id}
              title={title(consent)}
              detail={when(consent)}
              trail={
                <Button
                  kind="plain"
                  small
                  aria-label={t('people.consent_withdraw_this', { what: title(consent) })}
                  busy={withdraw.isPending && withdraw.variables?.consent.id === consent.id}
                  onClick={() => withdraw.mutate({ consent })}
                >
                  {t('people.consent_withdraw')}
                </Button>
              }
            />
          ))}
        </List>
      )}
      {past.length > 0 && (
        <Disclosure title={t('people.consents_past', { count: past.length })}>
          <List>
            {past.map((consent) => (
              <ListItem
                key={consent.id}
                title={title(consent)}
                detail={consent.withdrawn_at && t('people.consent_withdrawn_on', { date: format.date(consent.withdrawn_at) })}
              />
            ))}
          </List>
        </Disclosure>
      )}
      {giving && (
        <GivingConsent
          person={person}
          busy={give.isPending}
          error={give.error}
          onGive={give.mutate}
          onClose={() => setGiving(false)}
        />
      )}
    </Section>
  )
}
