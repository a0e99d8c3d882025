import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { FieldRow, TextField } from '../../ui/Field'
import { List, ListItem } from '../../ui/List'
import { Section, Stack } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, useZones } from './api'

const empty = { name: '', code: '', postal: '' }

/** Named areas by postal code, for organizers. */
export function ZonesSection() {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const zones = useZones()
  const [form, setForm] = useState(empty)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const postal_codes = form.postal.split(/[\s,;]+/).filter(Boolean)
      return answered(
        api.POST('/zones', {
          body: { name: form.name.trim(), code: form.code.trim(), postal_codes: postal_codes.length ? postal_codes : undefined },
        }),
      )
    },
    onSuccess: () => {
      setForm(empty)
      client.invalidateQueries({ queryKey: ['zones'] })
      toasts.say(t('committees.zone_added'))
    },
  })
  const violations = useViolations(error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && form.name.trim() && form.code.trim()) mutate()
  }
  return (
    <Section title={t('committees.zones')}>
      <p>{t('committees.zones_text')}</p>
      {zones.isPending ? (
        <Skeleton />
      ) : zones.error ? (
        <ErrorBox error={zones.error} again={zones.refetch} />
      ) : zones.data.length === 0 ? (
        <p>{t('committees.zones_none')}</p>
      ) : (
        <List label={t('committees.zones')}>
          {zones.data.map((zone) => (
            <ListItem key={zone.id} title={zone.name} detail={[zone.code, ...(zone.postal_codes ?? [])].join(' · ')} />
          ))}
        </List>
      )}
      <Disclosure title={t('committees.zone_add')}>
        <form onSubmit={submit} noValidate>
          <Stack>
            <FieldRow>
              <TextField
                label={t('committees.zone_name')}
                value={form.name}
                onChange={(name) => setForm({ ...form, name })}
                error={violations.at('/name')}
                maxLength={200}
              />
              <TextField
                label={t('committees.zone_code')}
                value={form.code}
                onChange={(code) => setForm({ ...form, code })}
                error={violations.at('/code')}
                maxLength={40}
              />
            </FieldRow>
            <TextField
              label={t('committees.zone_postal')}
              value={form.postal}
              onChange={(postal) => setForm({ ...form, postal })}
              error={violations.under('/postal_codes')}
              optional
            />
            {error && !violations.any && <ErrorBox error={error} />}
            <Button type="submit" busy={isPending} disabled={!form.name.trim() || !form.code.trim()}>
              {t('committees.zone_add')}
            </Button>
          </Stack>
        </form>
      </Disclosure>
    </Section>
  )
}
