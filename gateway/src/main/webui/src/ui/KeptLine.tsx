import type { ReactNode } from 'react'
import { useText } from '../core/i18n/text'
import type { Kept } from '../core/keep/kept'
import { Button } from './Button'
import { Note } from './Feedback'
import { Row } from './Screen'

/** Says that a form begins with what had been typed before, and offers to begin anew. */
export function KeptLine({ kept, children }: { kept: Kept; children?: ReactNode }) {
  const t = useText()
  if (!kept.restored) return null
  return (
    <Note>
      <p role="status">{t('ui.kept')}</p>
      <Row>
        {children}
        <Button small onClick={kept.discard}>
          {t('ui.kept_discard')}
        </Button>
      </Row>
    </Note>
  )
}
