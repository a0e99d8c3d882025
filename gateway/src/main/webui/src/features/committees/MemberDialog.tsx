import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { committeeRoles, useWords } from '../../core/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/Field'
import { Stack } from '../../ui/Screen'
import type { Member } from './MembersSection'
import { useChangingRole, useEnding } from './memberships'

type Props = { committee: string; member: Member; others: Member[]; onClose: () => void }

/** Another role, or the end; a lead first says who leads from now on. */
export function MemberDialog({ committee, member, others, onClose }: Props) {
  const t = useText()
  const words = useWords()
  const { membership, name } = member
  const leads = membership.role === 'lead'
  const heirs = others.filter((one) => one.membership.id !== membership.id)
  const [role, setRole] = useState(membership.role)
  const [successor, setSuccessor] = useState(heirs[0]?.membership.id ?? '')
  const changeRole = useChangingRole(committee)
  const end = useEnding(committee)
  const stepsDown = leads && role !== 'lead'
  const save = () => {
    if (role !== membership.role) changeRole({ membership, name, role, successor: stepsDown ? successor : undefined })
    onClose()
  }
  return (
    <Dialog
      title={name}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={save} disabled={stepsDown && !successor}>
          {t('committees.save')}
        </Button>
      }
    >
      <Stack>
        <SelectField
          label={t('committees.role_of', { name })}
          value={role}
          onChange={(chosen) => setRole(chosen as typeof role)}
          choices={committeeRoles.map((one) => ({ value: one, label: words.role(one) }))}
        />
        {stepsDown && (
          <SelectField
            label={t('committees.hand_over')}
            value={successor}
            onChange={setSuccessor}
            choices={heirs.map((one) => ({ value: one.membership.id, label: one.name }))}
          />
        )}
        {!leads && (
          <Button
            kind="danger"
            icon={<UserMinus aria-hidden="true" />}
            onClick={() => {
              onClose()
              end(member)
            }}
          >
            {t('committees.end')}
          </Button>
        )}
      </Stack>
    </Dialog>
  )
}
