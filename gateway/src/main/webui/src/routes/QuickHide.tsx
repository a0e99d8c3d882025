import { useEffect, useRef } from 'react'
import { useText } from '../core/i18n/text'
import { hideNow, showAgain, useHidden } from '../core/quickHide'
import styles from './QuickHide.module.css'

const pause = 600

/** A harmless page over everything, by the eye button or by Escape twice. */
export function QuickHide() {
  const hidden = useHidden()
  useEffect(() => {
    let last = 0
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (event.timeStamp - last < pause) hideNow()
      last = event.timeStamp
    }
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [])
  return hidden ? <Cover /> : null
}

function Cover() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.title
    const element = dialog.current
    document.title = t('routes.cover_title')
    if (element && !element.open) element.showModal()
    return () => {
      document.title = before
      element?.close()
    }
  }, [t])
  return (
    <dialog ref={dialog} className={styles.cover} aria-labelledby="cover" onCancel={(event) => event.preventDefault()}>
      <article>
        <h1 id="cover">{t('routes.cover_title')}</h1>
        <p>{t('routes.cover_intro')}</p>
        <ul>
          <li>{t('routes.cover_1')}</li>
          <li>{t('routes.cover_2')}</li>
          <li>{t('routes.cover_3')}</li>
        </ul>
        <p>{t('routes.cover_steps')}</p>
        <button type="button" onClick={showAgain}>
          {t('routes.cover_back')}
        </button>
      </article>
    </dialog>
  )
}
