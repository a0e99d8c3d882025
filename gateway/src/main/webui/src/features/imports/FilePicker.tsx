import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { useText } from '../../core/i18n/text'
import { ProgressBar } from '../../ui/Feedback'
import styles from './FilePicker.module.css'

type Props = { busy: boolean; name?: string; onPick: (file: File) => void }

/** A file by tap or by dropping it anywhere on the box. */
export function FilePicker({ busy, name, onPick }: Props) {
  const t = useText()
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !busy) onPick(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the input inside does the same
    <div
      className={[styles.picker, over && styles.over].filter(Boolean).join(' ')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className={styles.input}
        accept=".csv,.tsv,.txt,.xlsx,.vcf,text/csv,text/vcard,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onPick(file)
        }}
      />
      <label htmlFor={id}>
        <FileSpreadsheet aria-hidden="true" />
        <b>{busy ? t('imports.sending', { file: name ?? '' }) : t('imports.pick')}</b>
        <span>{t('imports.pick_hint')}</span>
      </label>
      {busy && <ProgressBar label={t('imports.sending', { file: name ?? '' })} />}
    </div>
  )
}
