import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Merge as MergeIcon } from 'lucide-react'
import { answered } from '../../core/api/client'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import { useToasts } from '../../ui/Toast'
import { api, type Merge, useMerges } from './api'

/** What was merged into a person, for as long as it can be taken back. */
export function Merged({ personId }: { personId: string }) {
  const merges = useMerges(personId)
  return merges.data?.items.map((merge) => <OneMerge key={merge.id} merge={merge} />)
}

function OneMerge({ merge }: { merge: Merge }) {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: () => answered(api.POST('/people/merges/{id}/undo', { params: { path: { id: merge.id } } })),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['people'] })
      toasts.say(t('people.merge_undone'))
    },
    onError: (error) => toasts.failed(error, () => undo.mutate()),
  })
  return (
    <Note icon={<MergeIcon aria-hidden="true" />}>
      <p>
        {t('people.merged_note', {
          day: format.date(merge.merged_at),
          until: format.date(merge.undo_until ?? merge.merged_at),
        })}
      </p>
      <div>
        <Button small busy={undo.isPending} onClick={() => undo.mutate()}>
          {t('people.merge_undo')}
        </Button>
      </div>
    </Note>
  )
}
