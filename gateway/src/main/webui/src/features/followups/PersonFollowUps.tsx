import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { inDays } from '../../core/days'
import { useFellows } from '../../core/fellows'
import { useText } from '../../core/i18n/text'
import { useLeavingWarned } from '../../core/leaving'
import type { NextStep } from '../../core/outreach'
import { hasANumber } from '../../core/people/aNumber'
import { isOrganizer, leads, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { NextStepFields } from '../../ui/NextStepFields'
import { Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { addFollowUp } from './api'
import { useChanging } from './changing'
import { FollowUpList } from './FollowUpList'

const shown = 10

/** What comes next with one person. */
export function PersonFollowUps({ person }: { person: { id: string; committee_ids?: string[] } }) {
  const t = useText()
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const committeeIds = (person.committee_ids ?? []).filter((id) => isOrganizer(me) || leads(me, id))
  return (
    <Section
      title={t('followups.title')}
      action={
        <Button small icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('followups.add')}
        </Button>
      }
    >
      <FollowUpList
        whose="ours"
        personId={person.id}
        committeeIds={committeeIds}
        limit={shown}
        empty={t('followups.none_person')}
      />
      {adding && <Adding personId={person.id} committeeIds={committeeIds} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Adding({ personId, committeeIds, onClose }: { personId: string; committeeIds: string[]; onClose: () => void }) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const [committee_id] = committeeIds
  const fellows = useFellows(committee_id ? [committee_id] : [])
  const { drop } = useChanging()
  const [next, setNext] = useState<NextStep>({ what: '', due_on: inDays(1) })
  const [missing, setMissing] = useState<string>()
  useLeavingWarned(next.what !== '')
  const add = useMutation({
    mutationFn: (body: NextStep) => addFollowUp(personId, body),
    onSuccess: (made) => {
      client.invalidateQueries({ queryKey: ['follow-ups'] })
      onClose()
      toasts.undoable(t('followups.added'), () => drop(made))
    },
  })
  const { at, any } = useViolations(add.error)
  const save = () => {
    if (next.what.trim() === '') return setMissing(t('followups.what_needed'))
    if (hasANumber(next.what)) return setMissing(t('followups.no_a_number'))
    setMissing(undefined)
    add.mutate({ ...next, what: next.what.trim(), committee_id })
  }
  return (
    <Dialog
      title={t('followups.new')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('followups.cancel')}</Button>
          <Button kind="primary" busy={add.isPending} onClick={save}>
            {t('followups.save')}
          </Button>
        </>
      }
    >
      <NextStepFields
        value={next}
        onChange={setNext}
        fellows={fellows}
        errors={{ what: missing ?? at('/what'), due_on: at('/due_on') }}
        autoFocus
      />
      {add.isError && !any && <ErrorBox error={add.error} />}
    </Dialog>
  )
}
