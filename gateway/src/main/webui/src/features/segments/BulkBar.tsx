import { HeartHandshake, PhoneCall, Tag, TagsIcon } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { choose } from '../../core/people/chosen'
import { Button, ButtonLink } from '../../ui/Button'
import type { ChangeKind } from './api'
import { BulkDialog } from './BulkDialog'
import styles from './segments.module.css'

/** All of a smart list, or the ids of all that a search found. */
export type Whole = { segment_id: string; total: number } | { ids: () => Promise<string[]>; total: number }

type Props = {
  chosen: ReadonlySet<string>
  whole?: Whole
  /** All of the smart list is meant, whatever is in sight. */
  everybody?: boolean
  onEverybody?: () => void
  onChoose?: (ids: ReadonlySet<string>) => void
  onEnd: () => void
}

/** How many can be changed by id at once. */
export const mostChosen = 500

/** How many are chosen, and what can be done with them; it stays in sight. */
export function BulkBar({ chosen, whole, everybody, onEverybody, onChoose, onEnd }: Props) {
  const t = useText()
  const [asking, setAsking] = useState<ChangeKind>()
  const [fetching, setFetching] = useState(false)
  const segment = whole && 'segment_id' in whole ? whole : undefined
  const all = everybody ? segment : undefined
  const count = all ? all.total : chosen.size
  const takeAll = async () => {
    if (segment) onEverybody?.()
    else if (whole && 'ids' in whole) {
      setFetching(true)
      try {
        onChoose?.(new Set(await whole.ids()))
      } finally {
        setFetching(false)
      }
    }
  }
  const offersAll = whole && !all && chosen.size < whole.total && (segment || whole.total <= mostChosen)
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
          <Button small icon={<Tag aria-hidden="true" />} onClick={() => setAsking('add_tag')}>
            {t('segments.deed.add_tag')}
          </Button>
          <Button small icon={<TagsIcon aria-hidden="true" />} onClick={() => setAsking('remove_tag')}>
            {t('segments.deed.remove_tag')}
          </Button>
          <Button small icon={<HeartHandshake aria-hidden="true" />} onClick={() => setAsking('care')}>
            {t('segments.deed.care')}
          </Button>
          <ButtonLink
            small
            kind="primary"
            to="/calls/new"
            icon={<PhoneCall aria-hidden="true" />}
            onClick={() => choose(all ? { segment_id: all.segment_id, total: all.total } : { ids: [...chosen] })}
          >
            {t('segments.deed.call')}
          </ButtonLink>
        </div>
      )}
      {asking && (
        <BulkDialog
          kind={asking}
          who={all ? { segment_id: all.segment_id } : { person_ids: [...chosen] }}
          onClose={() => setAsking(undefined)}
          onBegun={onEnd}
        />
      )}
    </section>
  )
}
