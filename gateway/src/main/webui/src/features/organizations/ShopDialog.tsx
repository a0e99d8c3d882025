import { type FormEvent, useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { dayOf } from '../../core/days'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { SelectField, TextField } from '../../ui/Field'
import { useToasts } from '../../ui/Toast'
import { type Organization, type OrganizationType, organizationTypes } from './api'
import { useAdding } from './changing'
import styles from './organizations.module.css'
import { useOrganizationWords } from './words'

type Props = { onVisit: (organization: Organization) => void; onClose: () => void }

/** Name, address, type: all there is time for at the door. */
export function ShopDialog({ onVisit, onClose }: Props) {
  const t = useText()
  const words = useOrganizationWords()
  const toasts = useToasts()
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [type, setType] = useState<OrganizationType>('small_business')
  const [asked, setAsked] = useState(false)
  const [thenVisit, setThenVisit] = useState(false)
  const adding = useAdding((organization) => {
    onClose()
    toasts.say(t('organizations.added'))
    if (thenVisit) onVisit(organization)
  })
  const { at, any } = useViolations(adding.error)
  const add = (visit: boolean) => {
    setAsked(true)
    setThenVisit(visit)
    if (!name.trim() || adding.isPending) return
    adding.mutate({
      name: name.trim(),
      type,
      languages: [],
      address_line: address.trim() || undefined,
      next_visit_on: dayOf(new Date()),
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add(true)
  }
  return (
    <Dialog
      title={t('organizations.add_shop')}
      onClose={onClose}
      actions={
        <>
          <Button busy={adding.isPending && !thenVisit} onClick={() => add(false)}>
            {t('organizations.add_for_later')}
          </Button>
          <Button kind="primary" busy={adding.isPending && thenVisit} onClick={() => add(true)}>
            {t('organizations.add_and_visit')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} noValidate className={styles.list}>
        <TextField
          label={t('organizations.name')}
          value={name}
          autoFocus
          autoComplete="off"
          maxLength={200}
          error={asked && !name.trim() ? t('core.violation.required') : at('/name')}
          onChange={setName}
        />
        <TextField
          label={t('organizations.address')}
          optional
          value={address}
          autoComplete="off"
          maxLength={200}
          error={at('/address_line')}
          onChange={setAddress}
        />
        <SelectField
          label={t('organizations.type')}
          value={type}
          onChange={(value) => setType(value as OrganizationType)}
          choices={organizationTypes.map((value) => ({ value, label: words.type(value) }))}
        />
        <input type="submit" hidden />
      </form>
      {adding.isError && !any && <ErrorBox error={adding.error} />}
    </Dialog>
  )
}
