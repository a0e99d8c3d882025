import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IdCard } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { ErrorBox, Note } from '../../ui/Feedback'
import { FieldRow, TextField } from '../../ui/Field'
import { Stack } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, changeMembership, type Membership, membershipsKey } from './api'

/** A lead whose account has no person yet writes their own card, so that others read a name. */
export function OwnCard({ committee, membership }: { committee: string; membership: Membership }) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const [given, setGiven] = useState('')
  const [family, setFamily] = useState('')
  const made = useRef<string>(undefined)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      // a retry links the person that was made the first time
      made.current ??= (
        await answered(
          api.POST('/people', {
            body: { given_name: given.trim(), family_name: family.trim() || undefined, committee_id: committee },
          }),
        )
      ).id
      return changeMembership(committee, membership.id, { person_id: made.current })
    },
    onSuccess: () => {
      toasts.say(t('committees.your_card_saved'))
      client.invalidateQueries({ queryKey: membershipsKey(committee) })
      client.invalidateQueries({ queryKey: ['me'] })
      client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const violations = useViolations(error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && given.trim()) mutate()
  }
  return (
    <Note icon={<IdCard aria-hidden="true" />}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <div>
            <strong>{t('committees.your_card_title')}</strong>
            <p>{t('committees.your_card_text')}</p>
          </div>
          <FieldRow>
            <TextField
              label={t('committees.your_card_name')}
              value={given}
              onChange={setGiven}
              error={violations.at('/given_name')}
              autoComplete="given-name"
              maxLength={100}
            />
            <TextField
              label={t('committees.your_card_family')}
              value={family}
              onChange={setFamily}
              error={violations.at('/family_name')}
              autoComplete="family-name"
              maxLength={100}
              optional
            />
          </FieldRow>
          {error && !violations.any && <ErrorBox error={error} />}
          <Button type="submit" kind="primary" busy={isPending} disabled={!given.trim()}>
            {t('committees.your_card_save')}
          </Button>
        </Stack>
      </form>
    </Note>
  )
}
