import { useText } from '../../core/i18n/text'
import { hasANumber } from '../../core/people/aNumber'
import { TextField } from '../../ui/Field'
import { ANumberFound, StatusHint } from '../../ui/ProtectedNote'

type Props = { value?: string | null; hint?: string; error?: string; onChange: (text: string) => void }

/** A few words about somebody, protected as a note is. */
export function Remark({ value, hint, error, onChange }: Props) {
  const t = useText()
  const text = value ?? ''
  return (
    <>
      <TextField
        label={t('people.remark')}
        hint={hint}
        value={text}
        maxLength={300}
        autoComplete="off"
        error={error}
        onChange={onChange}
      />
      {hasANumber(text) ? <ANumberFound text={text} onRemove={onChange} /> : <StatusHint text={text} />}
    </>
  )
}
