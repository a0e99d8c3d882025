import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { usePersonCards } from '../../core/people/cards'
import { isAdmin, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { SelectField } from '../../ui/Field'
import { List, RowLink } from '../../ui/List'
import { NotShared } from '../../ui/NotShared'
import { Screen } from '../../ui/Screen'
import { type HoldState, useHolds } from './api'

/** Everyone who is held, or was. */
export function HoldsScreen() {
  const t = useText()
  const admin = isAdmin(useMe())
  return (
    <Screen title={t('holds.title')} subtitle={t('holds.subtitle')} back={{ to: '/settings', label: t('holds.account') }}>
      {admin ? <Holds /> : <NotShared />}
    </Screen>
  )
}

function Holds() {
  const t = useText()
  const format = useFormat()
  const [state, setState] = useState<HoldState>('open')
  const holds = useHolds(state)
  const all = holds.data?.pages.flatMap(({ items }) => items) ?? []
  const cards = usePersonCards(all.map(({ person_id }) => person_id))
  return (
    <>
      <SelectField
        label={t('holds.which')}
        value={state}
        onChange={(chosen) => setState(chosen as HoldState)}
        choices={[
          { value: 'open', label: t('holds.open') },
          { value: 'lifted', label: t('holds.lifted') },
        ]}
      />
      {holds.isPending && <Skeleton lines={4} />}
      {holds.isError && <ErrorBox error={holds.error} again={() => holds.refetch()} />}
      {holds.isSuccess && all.length === 0 && (
        <EmptyState icon={<Lock />} title={t(state === 'open' ? 'holds.nobody' : 'holds.nobody_lifted')}>
          <p>{t('holds.nobody_hint')}</p>
        </EmptyState>
      )}
      {all.length > 0 && (
        <List label={t('holds.title')}>
          {all.map((hold) => (
            <li key={hold.id}>
              <RowLink
                to="/people/$personId"
                params={{ personId: hold.person_id }}
                title={cards.data?.get(hold.person_id)?.display_name ?? t('holds.put_away')}
                detail={[
                  hold.reason,
                  t('holds.since', { date: format.date(hold.put_at) }),
                  hold.lifted_at && t('holds.until', { date: format.date(hold.lifted_at) }),
                  hold.lifted_because,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            </li>
          ))}
        </List>
      )}
      {holds.hasNextPage && (
        <Button busy={holds.isFetchingNextPage} onClick={() => holds.fetchNextPage()}>
          {t('holds.more')}
        </Button>
      )}
    </>
  )
}
