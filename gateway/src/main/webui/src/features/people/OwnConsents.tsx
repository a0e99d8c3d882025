import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { List, ListItem } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Consent, type Person, personKey } from './api'
import { useConsentWords } from './words'

/** What one agreed to oneself; each can be withdrawn, after a question, since only others can write it down again. */
export function OwnConsents({ person }: { person: Person }) {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const client = useQueryClient()
  const [asking, setAsking] = useState<Consent>()
  const given = (person.consents ?? []).filter((consent) => !consent.withdrawn_at)
  const words = useConsentWords(given.some(({ purpose }) => purpose.startsWith('share_with')))
  const withdraw = useMutation({
    mutationFn: (consent: Consent) =>
      answered(api.POST('/people/{id}/consents/{child}/withdrawal', { params: { path: { id: 'me', child: consent.id } } })),
    onSuccess: () => {
      setAsking(undefined)
      client.invalidateQueries({ queryKey: personKey('me') })
      toasts.say(t('people.own_withdrawn'))
    },
  })
  const title = ({ purpose, channel }: Consent) =>
    [words.purpose(purpose), channel && words.channel(channel)].filter(Boolean).join(' · ')
  return (
    <Section title={t('people.own_consents')}>
      {given.length === 0 && <p>{t('people.own_consents_empty')}</p>}
      {given.length > 0 && (
        <List label={t('people.own_consents')}>
          {given.map((consent) => (
            <ListItem
              key={consent.id}
              title={title(consent)}
              detail={consent.given_at && format.date(consent.given_at)}
              trail={
                <Button
                  kind="plain"
                  small
                  aria-label={t('people.consent_withdraw_this', { what: title(consent) })}
                  onClick={() => setAsking(consent)}
                >
                  {t('people.consent_withdraw')}
                </Button>
              }
            />
          ))}
        </List>
      )}
      {asking && (
        <Dialog
          title={t('people.own_withdraw_title')}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onClick={() => setAsking(undefined)}>{t('people.cancel')}</Button>
              <Button kind="primary" busy={withdraw.isPending} onClick={() => withdraw.mutate(asking)}>
                {t('people.consent_withdraw')}
              </Button>
            </>
          }
        >
          <p>{t('people.own_withdraw_text', { what: title(asking) })}</p>
          {withdraw.isError && <ErrorBox error={withdraw.error} />}
        </Dialog>
      )}
    </Section>
  )
}
