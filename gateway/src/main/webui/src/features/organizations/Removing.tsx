import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorBox } from '../../ui/Feedback'
import { useToasts } from '../../ui/Toast'
import { api, type Organization } from './api'
import { useRefresh } from './changing'

/** For good, so it is asked again. */
export function Removing({ organization: { id, version, name } }: { organization: Organization }) {
  const t = useText()
  const toasts = useToasts()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [asking, setAsking] = useState(false)
  const removing = useMutation({
    mutationFn: () =>
      answered(api.DELETE('/organizations/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } } })),
    onSuccess: async () => {
      await navigate({ to: '/organizations', replace: true })
      toasts.say(t('organizations.removed', { name }))
      void refresh()
    },
  })
  return (
    <div>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('organizations.remove')}
      </Button>
      {asking && (
        <Dialog
          title={t('organizations.remove_title', { name })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('organizations.cancel')}</Button>
              <Button kind="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
                {t('organizations.remove')}
              </Button>
            </>
          }
        >
          <p>{t('organizations.remove_text')}</p>
          {removing.isError && <ErrorBox error={removing.error} />}
        </Dialog>
      )}
    </div>
  )
}
