import { X } from 'lucide-react'
import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { inDays } from '../../core/days'
import { useText } from '../../core/i18n/text'
import { useKept } from '../../core/keep/kept'
import { hasANumber } from '../../core/people/aNumber'
import { usePersonCards } from '../../core/people/cards'
import { useWords } from '../../core/words'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { TextField } from '../../ui/Field'
import { KeptLine } from '../../ui/KeptLine'
import { PersonPicker } from '../../ui/PersonPicker'
import { NoteArea } from '../../ui/ProtectedNote'
import { type ChangeNeed, type Need, useChanging } from './api'
import { mayBecome } from './moves'
import styles from './support.module.css'

type Props = { need: Need; name?: string; onClose: () => void }

/** Everything about one need: what exactly, until when, and who offers it. */
export function NeedDialog({ need, name, onClose }: Props) {
  const t = useText()
  const words = useWords()
  const [form, setForm, kept] = useKept(`support.need.${need.id}`, {
    what: need.what ?? '',
    neededBy: need.needed_by ?? '',
    who: need.offered_by_person_id,
    note: need.offered_note ?? '',
  })
  const { what, neededBy, who, note } = form
  const put = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  const [waiting, setWaiting] = useState(false)
  const cards = usePersonCards(who ? [who] : [])
  const changing = useChanging(() => {
    kept.done()
    onClose()
  })
  const { at, any } = useViolations(changing.error)
  const offers = who !== undefined || note.trim() !== ''
  const save = () => {
    setWaiting(hasANumber(what) || hasANumber(note))
    if (hasANumber(what) || hasANumber(note)) return
    const body: ChangeNeed = {
      what: what.trim() || null,
      needed_by: neededBy || null,
      offered_by_person_id: who ?? null,
      offered_note: note.trim() || null,
    }
    // who is named offers it
    if (need.state === 'needed' && offers) body.state = 'offered'
    changing.mutate({ need, body, said: t('support.saved') })
  }
  const withdraw = () => changing.mutate({ need, body: { state: 'withdrawn' }, said: t('support.withdrawn') })
  return (
    <Dialog
      title={[words.need(need.kind), name].filter(Boolean).join(' · ')}
      onClose={onClose}
      actions={
        <>
          {mayBecome(need.state, 'withdrawn') && (
            <Button kind="plain" onClick={withdraw}>
              {t('support.withdraw')}
            </Button>
          )}
          <Button kind="primary" busy={changing.isPending} onClick={save}>
            {t('support.save')}
          </Button>
        </>
      }
    >
      <KeptLine kept={kept} />
      <NoteArea
        label={t('support.what')}
        hint={t('support.what_hint')}
        value={what}
        error={at('/what')}
        onChange={(text) => put({ what: text })}
        waits={waiting}
      />
      <TextField
        label={t('support.until')}
        optional
        type="date"
        min={inDays(0)}
        value={neededBy}
        error={at('/needed_by')}
        onChange={(day) => put({ neededBy: day })}
      />
      {who ? (
        <p className={styles.chosen}>
          <span>{t('support.offered_by', { name: cards.data?.get(who)?.display_name ?? '…' })}</span>
          <IconButton label={t('support.nobody')} icon={<X aria-hidden="true" />} onClick={() => put({ who: undefined })} />
        </p>
      ) : (
        <PersonPicker
          label={t('support.who_offers')}
          hint={t('support.who_offers_hint')}
          without={[need.person_id]}
          onChoose={({ id }) => put({ who: id })}
        />
      )}
      <NoteArea
        label={t('support.offer_note')}
        value={note}
        error={at('/offered_note')}
        onChange={(text) => put({ note: text })}
        waits={waiting}
        rows={2}
      />
      {changing.isError && !any && <ErrorBox error={changing.error} />}
    </Dialog>
  )
}
