import { MoonStar } from 'lucide-react'
import { useText } from '../core/i18n/text'
import { usePackHere, useUnsentHere } from '../core/keep/usePackHere'
import { ButtonLink } from './Button'
import { Note } from './Feedback'
import { Row } from './Screen'

/** Where people were taken along for tonight, or something of it has not arrived: the way there. */
export function TonightHere() {
  const t = useText()
  const here = usePackHere()
  const { waiting, refused } = useUnsentHere()
  const there = here !== undefined && here !== 'none'
  if (!there && waiting + refused === 0) return null
  return (
    <Note tone={waiting + refused > 0 ? 'marigold' : 'brand'} icon={<MoonStar aria-hidden="true" />}>
      {there && <p>{t('ui.tonight_here', { count: here.people })}</p>}
      {waiting + refused > 0 && <p>{t('ui.tonight_unsent', { count: waiting + refused })}</p>}
      <Row>
        <ButtonLink small to="/tonight">
          {t('ui.tonight_open')}
        </ButtonLink>
      </Row>
    </Note>
  )
}
