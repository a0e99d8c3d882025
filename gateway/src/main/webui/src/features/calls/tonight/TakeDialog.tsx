import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../../core/i18n/text'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorBox, Note } from '../../../ui/Feedback'
import { SelectField } from '../../../ui/Field'
import { Stack } from '../../../ui/Screen'
import { useToasts } from '../../../ui/Toast'
import type { CallList } from '../api'
import { PinField } from './PinField'
import { faultOf } from './pin'
import { take } from './taking'

const most = 100

/** How many, and the PIN that opens them: what it protects, and that nobody can recover it, is said before. */
export function TakeDialog({ list, left, onClose }: { list: CallList; left: number; onClose: () => void }) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const counts = [...new Set([10, 25, 50, most].filter((count) => count < left).concat(Math.min(left, most)))]
  const [count, setCount] = useState(String(counts.at(-1) ?? most))
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [asked, setAsked] = useState(false)
  const fault = asked ? faultOf(pin, again) : undefined
  const taking = useMutation({
    mutationFn: () => take(list, Number(count), pin),
    onSuccess: async ({ people, withoutSignal }) => {
      client.invalidateQueries({ queryKey: ['calls'] })
      await navigate({ to: '/tonight' })
      toasts.say(t(withoutSignal ? 'tonight.ready' : 'tonight.ready_here', { count: people }))
    },
  })
  const go = () => {
    setAsked(true)
    if (!faultOf(pin, again)) taking.mutate()
  }
  return (
    <Dialog
      title={t('tonight.take')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tonight.cancel')}</Button>
          <Button kind="primary" busy={taking.isPending} onClick={go}>
            {t('tonight.take_now')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t('tonight.take_held')}</p>
        <SelectField
          label={t('tonight.how_many')}
          value={count}
          choices={counts.map((one) => ({ value: String(one), label: t('tonight.people', { count: one }) }))}
          onChange={setCount}
        />
        <PinField
          label={t('tonight.pin_new')}
          hint={t('tonight.pin_hint')}
          value={pin}
          error={fault && fault !== 'tonight.pin_differs' ? t(fault) : undefined}
          onChange={setPin}
        />
        <PinField
          label={t('tonight.pin_again')}
          value={again}
          error={fault === 'tonight.pin_differs' ? t(fault) : undefined}
          onChange={setAgain}
        />
        <Note tone="marigold">{t('tonight.pin_promise')}</Note>
        {taking.isError && <ErrorBox error={taking.error} />}
      </Stack>
    </Dialog>
  )
}
