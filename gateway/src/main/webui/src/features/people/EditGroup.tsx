import { Pencil } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import styles from './EditGroup.module.css'

type Props<T> = {
  label: string
  value: T
  /** What is written there, to read. */
  shown: ReactNode
  onSave: (value: T) => Promise<unknown>
  children: (draft: T, set: (change: Partial<T>) => void) => ReactNode
}

// what was not said and what was said to be empty are the same
const essence = (value: object) =>
  JSON.stringify(
    Object.entries(value)
      .filter(([, part]) => part && (!Array.isArray(part) || part.length > 0))
      .sort(),
  )

/** Several controls that are one thing: saved together by leaving them, by Enter in a text, or by the button; Escape takes back what was chosen. */
export function EditGroup<T extends object>({ label, value, shown, onSave, children }: Props<T>) {
  const t = useText()
  const [draft, setDraft] = useState<T>()
  const save = () => (draft && essence(draft) !== essence(value) ? onSave(draft) : Promise.resolve())
  // where it is not saved the owner shows why, and what was chosen stays
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) save().catch(() => undefined)
  }
  const done = () => {
    save().then(
      () => setDraft(undefined),
      () => undefined,
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
      event.preventDefault()
      done()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      setDraft(undefined)
    }
  }
  if (!draft) {
    return (
      <div className={styles.shown}>
        <div>{shown}</div>
        <Button
          small
          icon={<Pencil aria-hidden="true" />}
          aria-label={t('people.change_what', { what: label })}
          onClick={() => setDraft(value)}
        >
          {t('people.change')}
        </Button>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what its controls do
    <div className={styles.group} onBlur={leave} onKeyDown={press}>
      {children(draft, (change) => setDraft({ ...draft, ...change }))}
      <div>
        <Button kind="primary" onClick={done}>
          {t('people.done')}
        </Button>
      </div>
    </div>
  )
}
