import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { isAdmin, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { ErrorBox } from '../../ui/Feedback'
import { List, ListItem } from '../../ui/List'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { useHoldsOn, usePutting } from './api'
import { Lifting } from './Lifting'
import { SayWhy } from './SayWhy'

/** On the page of a person, for administrators: whether the record is held, and why. */
export function PersonHolds({ person }: { person: { id: string } }) {
  return isAdmin(useMe()) ? <HoldsOn personId={person.id} /> : null
}

function HoldsOn({ personId }: { personId: string }) {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const holds = useHoldsOn(personId)
  const [asking, setAsking] = useState(false)
  const putting = usePutting(personId, () => {
    setAsking(false)
    toasts.say(t('holds.put_done'))
  })
  const open = holds.data?.items ?? []
  return (
    <Section
      title={t('holds.title')}
      action={
        <Button small icon={<Lock aria-hidden="true" />} onClick={() => setAsking(true)}>
          {t('holds.put')}
        </Button>
      }
    >
      {holds.isError && <ErrorBox error={holds.error} again={() => holds.refetch()} />}
      {holds.isSuccess && open.length === 0 && <p>{t('holds.none')}</p>}
      {open.length > 0 && (
        <List label={t('holds.title')}>
          {open.map((hold) => (
            <ListItem
              key={hold.id}
              title={hold.reason}
              detail={t('holds.since', { date: format.date(hold.put_at) })}
              trail={<Lifting hold={hold} />}
            />
          ))}
        </List>
      )}
      {asking && (
        <SayWhy
          title={t('holds.put')}
          hint={t('holds.put_hint')}
          act={t('holds.put')}
          busy={putting.isPending}
          error={putting.error}
          onSay={putting.mutate}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}
