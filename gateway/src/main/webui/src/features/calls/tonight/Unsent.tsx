import { useLanguage } from '../../../core/i18n/language'
import { useText } from '../../../core/i18n/text'
import { loginAddress } from '../../../core/session/me'
import { Button, ButtonAnchor } from '../../../ui/Button'
import { Note } from '../../../ui/Feedback'
import { Row } from '../../../ui/Screen'
import type { Tonight } from './useTonight'
import { stateOf } from './written'

/** What has not arrived yet, and what it waits for. */
export function Unsent({ tonight: { written, sending, send } }: { tonight: Tonight }) {
  const t = useText()
  const { language } = useLanguage()
  const waiting = written.filter((one) => stateOf(one) === 'waiting').length
  const refused = written.filter((one) => stateOf(one) === 'refused').length
  if (waiting + refused === 0) return null
  return (
    <Note tone="marigold">
      <div role="status">
        {waiting > 0 && <p>{t('tonight.waiting', { count: waiting })}</p>}
        {refused > 0 && <p>{t('tonight.refused', { count: refused })}</p>}
        {waiting > 0 && sending === 'log_in' && <p>{t('tonight.log_in_text')}</p>}
      </div>
      {waiting > 0 && sending !== 'done' && (
        <Row>
          {sending === 'log_in' ? (
            <ButtonAnchor kind="primary" href={loginAddress('/tonight', language)}>
              {t('tonight.log_in')}
            </ButtonAnchor>
          ) : (
            <Button onClick={send}>{t('tonight.send_now')}</Button>
          )}
        </Row>
      )}
    </Note>
  )
}
