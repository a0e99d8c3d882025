import { LockKeyholeOpen } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useFormat } from '../../../core/i18n/format'
import { useText } from '../../../core/i18n/text'
import { dropPack, type Opening, type PackHere } from '../../../core/keep/packs'
import { Button } from '../../../ui/Button'
import { Disclosure } from '../../../ui/Disclosure'
import { Section, Stack } from '../../../ui/Screen'
import { PinField } from './PinField'
import type { Pack } from './useTonight'

type Props = { here: PackHere; onOpen: (pin: string) => Promise<Opening<Pack>> }

/** The PIN, and nothing else, shows who is in the pack. */
export function Unlock({ here, onOpen }: Props) {
  const t = useText()
  const format = useFormat()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<number>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || pin === '') return
    setBusy(true)
    const opening = await onOpen(pin).finally(() => setBusy(false))
    if (typeof opening === 'object' && 'wrong' in opening) {
      setWrong(opening.wrong)
      setPin('')
    }
  }
  return (
    <Section title={t('tonight.here', { count: here.people })}>
      <p>{t('tonight.until', { time: format.dayAndTime(new Date(here.until)) })}</p>
      <form onSubmit={submit} noValidate>
        <Stack>
          <PinField
            label={t('tonight.pin')}
            value={pin}
            autoFocus
            error={wrong === undefined ? undefined : t('tonight.wrong', { count: wrong })}
            onChange={setPin}
          />
          <Button kind="primary" type="submit" wide busy={busy} icon={<LockKeyholeOpen aria-hidden="true" />}>
            {t('tonight.open')}
          </Button>
        </Stack>
      </form>
      <Disclosure title={t('tonight.forgot')}>
        <p>{t('tonight.forgot_text')}</p>
        <div>
          <Button onClick={() => dropPack()}>{t('tonight.remove')}</Button>
        </div>
      </Disclosure>
    </Section>
  )
}
