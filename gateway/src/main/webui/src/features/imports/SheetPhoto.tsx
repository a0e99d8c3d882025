import { Camera, RotateCw, Trash2, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useText } from '../../core/i18n/text'
import { IconButton } from '../../ui/Button'
import styles from './Sheet.module.css'

const steps = [1, 1.5, 2, 3, 4]
const zooms = [styles.zoom1, styles.zoom2, styles.zoom3, styles.zoom4, styles.zoom5]
const turns = ['', styles.turn1, styles.turn2, styles.turn3]

/** A photo of the paper, to read from while typing. It never leaves this page: an address of the page's own memory, given back at the end. */
export function SheetPhoto() {
  const t = useText()
  const id = useId()
  const [address, setAddress] = useState<string>()
  const [zoom, setZoom] = useState(0)
  const [turn, setTurn] = useState(0)
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address])
  const choose = (file: File | undefined) => {
    if (!file?.type.startsWith('image/')) return
    setAddress(URL.createObjectURL(file))
    setZoom(0)
    setTurn(0)
  }
  return (
    <div className={styles.photo}>
      {address && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.paper} tabIndex={0} aria-label={t('imports.sheet_photo_alt')}>
          <img
            src={address}
            alt={t('imports.sheet_photo_alt')}
            className={[zooms[zoom], turns[turn]].filter(Boolean).join(' ')}
          />
        </section>
      )}
      <div className={styles.photoBar}>
        <input
          id={id}
          type="file"
          accept="image/*"
          className={styles.photoInput}
          onChange={(event) => {
            choose(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <label htmlFor={id} className={styles.photoPick}>
          <Camera aria-hidden="true" />
          {address ? t('imports.sheet_photo_another') : t('imports.sheet_photo')}
        </label>
        {address && (
          <span className={styles.tools}>
            <IconButton
              label={t('imports.sheet_smaller')}
              icon={<ZoomOut />}
              disabled={zoom === 0}
              onClick={() => setZoom(zoom - 1)}
            />
            <IconButton
              label={t('imports.sheet_bigger')}
              icon={<ZoomIn />}
              disabled={zoom === steps.length - 1}
              onClick={() => setZoom(zoom + 1)}
            />
            <IconButton label={t('imports.sheet_turn')} icon={<RotateCw />} onClick={() => setTurn((turn + 1) % 4)} />
            <IconButton label={t('imports.sheet_photo_remove')} icon={<Trash2 />} onClick={() => setAddress(undefined)} />
          </span>
        )}
      </div>
      {!address && <p className={styles.promise}>{t('imports.sheet_photo_promise')}</p>}
    </div>
  )
}
