import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

type Props = { name: string; busy: boolean; onMerge: () => void; onClose: () => void }

export function ConfirmMerge({ name, busy, onMerge, onClose }: Props) {
  const t = useText()
  return (
    <Dialog
      title={t('duplicates.confirm_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('duplicates.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={onMerge}>
            {t('duplicates.merge_now')}
          </Button>
        </>
      }
    >
      <p>{t('duplicates.confirm_what', { name })}</p>
      <p>{t('duplicates.confirm_undo')}</p>
    </Dialog>
  )
}
