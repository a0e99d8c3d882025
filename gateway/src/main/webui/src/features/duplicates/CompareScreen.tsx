import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Versioned } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { useLikenessWords } from '../../core/people/likeness'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { Badge, ErrorBox, Note, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Screen, Section } from '../../ui/Screen'
import { type Duplicate, type Record, useDuplicate, useRecord } from './api'
import { ConfirmMerge } from './ConfirmMerge'
import { useDismissing, useMerging } from './deciding'
import styles from './duplicates.module.css'
import { FieldChoice } from './FieldChoice'
import { agrees, chosen, differs, fieldNames, type Picks, useFields, usual } from './fields'
import { WhichStays } from './WhichStays'

/** Two records beside each other: what differs is decided field by field, what does not is only shown. */
export function CompareScreen() {
  const { pairId = '' } = useParams({ strict: false }) as { pairId?: string }
  const t = useText()
  const pair = useDuplicate(pairId)
  const first = useRecord(pair.data?.people[0].id)
  const second = useRecord(pair.data?.people[1].id)
  const error = pair.error ?? first.error ?? second.error
  const back = { to: '/people/duplicates', label: t('duplicates.title') } as const
  return (
    <Screen title={t('duplicates.compare_title')} back={back}>
      {error ? (
        Problem.from(error).status === 404 ? (
          <NotShared />
        ) : (
          <ErrorBox error={error} again={() => [pair, first, second].forEach((one) => void one.refetch())} />
        )
      ) : pair.data && first.data && second.data ? (
        <Comparing
          pair={pair.data}
          first={first.data}
          second={second.data}
          onLookAgain={() => [first, second].forEach((one) => void one.refetch())}
        />
      ) : (
        <Skeleton lines={10} />
      )}
    </Screen>
  )
}

type Props = { pair: Duplicate; first: Versioned<Record>; second: Versioned<Record>; onLookAgain: () => void }

function Comparing({ pair, first, second, onLookAgain }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const words = useLikenessWords()
  const fields = useFields()
  const older = (first.data.created_at ?? '') <= (second.data.created_at ?? '') ? 'first' : 'second'
  const [stays, setStays] = useState<'first' | 'second'>(older)
  const [picks, setPicks] = useState<Picks>({})
  const [confirming, setConfirming] = useState(false)
  const merging = useMerging()
  const dismissing = useDismissing(pair.id, () => navigate({ to: '/people/duplicates' }))
  const open = fieldNames.filter((field) => differs(first.data, second.data, field))
  const settled = fieldNames.filter((field) => agrees(first.data, second.data, field))
  const picked = (field: (typeof fieldNames)[number]) => picks[field] ?? usual(field, stays)
  const [survivor, other] = stays === 'first' ? [first, second] : [second, first]
  const mine = first.data.may_change !== false && second.data.may_change !== false
  const stale = merging.isError && Problem.from(merging.error).status === 412
  const merge = () => {
    const decided = Object.fromEntries(open.map((field) => [field, picked(field)])) as Picks
    const body = { other_id: other.data.id, other_version: other.data.version, fields: chosen(decided, stays) }
    merging.mutate({ survivor: survivor.data.id, etag: survivor.etag, body }, { onError: () => setConfirming(false) })
  }
  return (
    <>
      <ul className={styles.reasons} aria-label={t('duplicates.reasons')}>
        {words(pair.reasons).map((reason) => (
          <li key={reason}>
            <Badge tone="brand">{reason}</Badge>
          </li>
        ))}
      </ul>
      <Section>
        <WhichStays first={first.data} second={second.data} stays={stays} onStay={setStays} />
      </Section>
      <Section title={t('duplicates.differences')}>
        {open.length === 0 && <p>{t('duplicates.no_differences')}</p>}
        {open.map((field) => (
          <FieldChoice
            key={field}
            field={field}
            first={first.data}
            second={second.data}
            picked={picked(field)}
            onPick={(pick) => setPicks({ ...picks, [field]: pick })}
          />
        ))}
        {settled.length > 0 && (
          <Disclosure title={t('duplicates.same', { count: settled.length })}>
            <dl className={styles.settled}>
              {settled.map((field) => (
                <div key={field}>
                  <dt>{fields.name(field)}</dt>
                  <dd>{fields.both(first.data, second.data, field).join(' · ')}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        )}
      </Section>
      {stale && (
        <Note tone="marigold">
          <p role="alert">{t('duplicates.changed')}</p>
          <div>
            <Button
              small
              onClick={() => {
                merging.reset()
                onLookAgain()
              }}
            >
              {t('duplicates.look_again')}
            </Button>
          </div>
        </Note>
      )}
      {merging.isError && !stale && <ErrorBox error={merging.error} />}
      {!mine && <Note>{t('duplicates.not_mine')}</Note>}
      <div className={styles.deciding}>
        <Button busy={dismissing.isPending} onClick={() => dismissing.mutate()}>
          {t('duplicates.dismiss')}
        </Button>
        {mine && (
          <Button kind="primary" onClick={() => setConfirming(true)}>
            {t('duplicates.merge')}
          </Button>
        )}
      </div>
      {confirming && (
        <ConfirmMerge
          name={survivor.data.display_name}
          busy={merging.isPending}
          onMerge={merge}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  )
}
