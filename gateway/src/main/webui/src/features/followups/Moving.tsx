import { useState } from 'react'
import type { Fellow } from '../../core/fellows'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { DayChoice } from '../../ui/DayChoice'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/Field'
import type { FollowUp } from './api'

type Props = {
  followUp: FollowUp
  fellows: Fellow[]
  onMove: (day: string) => void
  onHandOn: (fellow: Fellow) => void
  onDrop: () => void
  onClose: () => void
}

/** Another day in one tap, another person, or not at all. */
export function Moving({ followUp, fellows, onMove, onHandOn, onDrop, onClose }: Props) {
  const t = useText()
  const [day, setDay] = useState(followUp.due_on)
  const [other, setOther] = useState(false)
  return (
    <Dialog
      title={followUp.what}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onDrop}>{t('followups.drop')}</Button>
          {other && (
            <Button kind="primary" onClick={() => onMove(day)}>
              {t('followups.move')}
            </Button>
          )}
        </>
      }
    >
      <DayChoice
        label={t('followups.move_to')}
        value={day}
        onChange={(chosen, calendar) => {
          setDay(chosen)
          setOther(calendar)
          if (!calendar) onMove(chosen)
        }}
      />
      {fellows.length > 1 && (
        <SelectField
          label={t('ui.follow_up.who')}
          value={followUp.owner_user_id}
          choices={fellows.map(({ user_id, name, me }) => ({ value: user_id, label: me ? t('ui.follow_up.me') : name }))}
          onChange={(chosen) => {
            const fellow = fellows.find(({ user_id }) => user_id === chosen)
            if (fellow) onHandOn(fellow)
          }}
        />
      )}
    </Dialog>
  )
}
