import { useQuery } from '@tanstack/react-query'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { api, type WhoToCall } from './api'

/** How many would be called, and who is left out and why; a failure is silence, since making the list says it too. */
export function WhoWouldBe({ committee_id, people }: { committee_id: string; people: WhoToCall | undefined }) {
  const t = useText()
  const preview = useQuery({
    queryKey: ['people', 'call-list-preview', committee_id, people],
    queryFn: ({ signal }) =>
      answered(api.POST('/call-lists/preview', { body: { committee_id, people: people as WhoToCall }, signal })),
    enabled: people !== undefined && committee_id !== '',
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  })
  // the line is there before its words: nothing below it moves from under a thumb
  if (!people || !preview.data) return <p role="status">{'\u00a0'}</p>
  const { no_phone = 0, do_not_call = 0, not_shared = 0 } = preview.data.left_out ?? {}
  const out = [
    no_phone > 0 && t('calls.out_no_phone', { count: no_phone }),
    do_not_call > 0 && t('calls.out_do_not_call', { count: do_not_call }),
    not_shared > 0 && t('calls.out_not_shared', { count: not_shared }),
  ].filter(Boolean)
  return <p role="status">{[t('calls.would_be', { count: preview.data.people }), ...out].join(' · ')}</p>
}
