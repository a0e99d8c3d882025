import { useMemo } from 'react'
import { useCommitteeNames } from '../../core/committees'
import { useText } from '../../core/i18n/text'
import type { Tone } from '../../ui/Feedback'
import type { Export, ExportState } from './api'

export const stateTone: Record<ExportState, Tone> = {
  released: 'ok',
  approved: 'ok',
  released_after_notice: 'ok',
  waiting: 'marigold',
  objected: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
}

export const isOpen = ({ state }: Export) => state === 'released' || state === 'approved' || state === 'released_after_notice'

/** "204 people of Mission", "1,960 people: everybody". */
export function useExportTitle() {
  const t = useText()
  const committees = useCommitteeNames().data
  return useMemo(
    () =>
      ({ of, people }: Export) => {
        const name = committees?.find(({ id }) => id === of.id)?.name
        if (of.kind === 'committee' && name) return t('exports.of_committee', { count: people, name })
        if (of.kind === 'event') return t('exports.of_event', { count: people })
        if (of.about) return t('exports.of_search', { count: people, about: of.about })
        return of.kind === 'search' ? t('exports.of_everybody', { count: people }) : t('exports.people', { count: people })
      },
    [t, committees],
  )
}
