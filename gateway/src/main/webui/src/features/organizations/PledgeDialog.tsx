import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { dayOf } from '../../core/days'
import { useText } from '../../core/i18n/text'
import { hasANumber } from '../../core/people/aNumber'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/Field'
import { NoteArea } from '../../ui/ProtectedNote'
import { useToasts } from '../../ui/Toast'
import { type Pledge, pledgeKinds } from './api'
import { useSigning } from './changing'
import { useOrganizationWords } from './words'

const ownWords = 'own'
type Props = { organization: { id: string; name: string }; pledge?: Pledge; onClose: () => void }

/** A promise that was signed, or one that is renewed. */
export function PledgeDialog({ organization, pledge, onClose }: Props) {
  const t = useText()
  const words = useOrganizationWords()
  const toasts = useToasts()
  const known = !pledge || pledgeKinds.some((kind) => kind === pledge.kind)
  const [kind, setKind] = useState<string>(known ? (pledge?.kind ?? pledgeKinds[0]) : ownWords)
  const [own, setOwn] = useState(known ? '' : pledge.kind)
  const [signedOn, setSignedOn] = useState(pledge?.signed_on ?? dayOf(new Date()))
  const [renewOn, setRenewOn] = useState(pledge?.renew_on ?? '')
  const [listed, setListed] = useState(pledge?.public_listing ?? false)
  const [evidence, setEvidence] = useState(pledge?.evidence ?? '')
  const [asked, setAsked] = useState(false)
  const signing = useSigning(organization.id, () => {
    onClose()
    toasts.say(t('organizations.pledge_saved', { name: organization.name }))
  })
  const violations = useViolations(signing.error)
  const said = kind === ownWords ? own.trim() : kind
  const save = (clean = evidence) => {
    setAsked(true)
    if (!said || !signedOn || hasANumber(clean)) return
    signing.mutate({
      pledge,
      body: {
        kind: said,
        signed_on: signedOn,
        public_listing: listed,
        evidence: clean.trim() || null,
        renew_on: renewOn || null,
      },
    })
  }
  const missing = (there: string) => (asked && !there ? t('core.violation.required') : undefined)
  return (
    <Dialog
      title={t('organizations.pledge_of', { name: organization.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('organizations.cancel')}</Button>
          <Button kind="primary" busy={signing.isPending} onClick={() => save()}>
            {t('organizations.save')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('organizations.pledge_kind')}
        value={kind}
        onChange={setKind}
        choices={[
          ...pledgeKinds.map((value) => ({ value, label: words.pledge(value) })),
          { value: ownWords, label: t('organizations.pledge_own') },
        ]}
      />
      {kind === ownWords && (
        <TextField
          label={t('organizations.pledge_words')}
          value={own}
          maxLength={60}
          error={missing(said) ?? violations.at('/kind')}
          onChange={setOwn}
        />
      )}
      <FieldRow>
        <TextField
          label={t('organizations.signed_on')}
          type="date"
          value={signedOn}
          error={missing(signedOn) ?? violations.at('/signed_on')}
          onChange={setSignedOn}
        />
        <TextField
          label={t('organizations.renew_on')}
          optional
          type="date"
          value={renewOn}
          error={violations.at('/renew_on')}
          onChange={setRenewOn}
        />
      </FieldRow>
      <CheckField
        label={t('organizations.pledge_public')}
        hint={t('organizations.pledge_public_hint')}
        checked={listed}
        onChange={setListed}
      />
      <NoteArea
        label={t('organizations.evidence')}
        hint={t('organizations.evidence_hint')}
        value={evidence}
        error={violations.at('/evidence')}
        onChange={setEvidence}
        waits={asked && hasANumber(evidence)}
        onCleaned={(clean) => asked && save(clean)}
      />
      {signing.isError && !violations.any && <ErrorBox error={signing.error} />}
    </Dialog>
  )
}
