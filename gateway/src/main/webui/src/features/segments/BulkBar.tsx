import { PhoneCall } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { choose } from '../../core/people/chosen'
import type { PeopleFilter } from '../../core/people/search'
import { Button, ButtonLink } from '../../ui/Button'
import type { ChangeKind } from './api'
import { BulkDialog } from './BulkDialog'
import styles from './segments.module.css'

/** All of a smart list, or all that a search finds: as many as can be chosen by id, or whoever it finds when the change begins. */
export type Whole = { segment_id: string; total: number } | { filter: PeopleFilter; ids: () => Promise<string[]>; total: number }

type Props = {
  chosen: ReadonlySet<string>
  whole?: Whole
  /** All of them are meant, whatever is in sight. */
  everybody?: boolean
  onEverybody?: () => void
  onChoose?: (ids: ReadonlySet<string>) => void
  onEnd: () => void
}

/** How many can be changed by id at once. */
export const mostChosen = 500

const meant = (whole: Whole) => ('segment_id' in whole ? { segment_id: whole.segment_id } : { filter: whole.filter })

/** How many are chosen, and what can be done with them; it stays in sight. */
export function BulkBar({ chosen, whole, everybody, onEverybody, onChoose, onEnd }: Props) {
  const t = useText()
  const [asking, setAsking] = useState<ChangeKind>()
  const [fetching, setFetching] = useState(false)
  const all = everybody ? whole : undefined
  const count = all ? all.total : chosen.size
  const takeAll = async () => {
    if (!whole) return
    if ('segment_id' in whole || whole.total > mostChosen) return onEverybody?.()
    setFetching(true)
    try {
      onChoose?.(new Set(await whole.ids()))
    } finally {
      setFetching(false)
    }
  }
  const offersAll = whole && !all && chosen.size < whole.total
  return (
    <section className={styles.bar} aria-label={t('segments.choosing')}>
      <p role="status">{t('segments.chosen', { count })}</p>
      {offersAll && (
        <Button small kind="plain" busy={fetching} onClick={takeAll}>
          {t('segments.take_all', { count: whole.total })}
        </Button>
      )}
      <Button small onClick={onEnd}>
        {t('segments.cancel')}
      </Button>
      {count > mostChosen && !all && <p className={styles.barHint}>{t('segments.too_many_chosen', { most: mostChosen })}</p>}
      {count > 0 && (count <= mostChosen || all) && (
        <div className={styles.deeds}>
          <Button small onClick={() => setAsking('add_tag')}>
            {t('segments.deed.add_tag')}
          </Button>
          <Button small onClick={() => setAsking('remove_tag')}>
            {t('segments.deed.remove_tag')}
          </Button>
          <Button small onClick={() => setAsking('care')}>
            {t('segments.deed.care')}
          </Button>
          <ButtonLink
            small
            kind="primary"
            to="/calls/new"
            icon={<PhoneCall aria-hidden="true" />}
            onClick={() => choose(all ? { ...meant(all), total: all.total } : { ids: [...chosen] })}
          >
            {t('segments.deed.call')}
          </ButtonLink>
        </div>
      )}
      {asking && (
        <BulkDialog
          kind={asking}
          who={all ? meant(all) : { person_ids: [...chosen] }}
          onClose={() => setAsking(undefined)}
          onBegun={onEnd}
        />
      )}
    </section>
  )
}
