import { MessageCircle, MessageSquareText, Phone } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import type { ConversationKind } from '../../core/outreach'
import { phoneText } from '../../core/people/contact'
import { callAddress, textAddress, whatsappAddress } from '../../core/people/links'
import { mayReachBy } from '../../core/people/safe'
import { ButtonAnchor } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import type { Called } from './api'
import styles from './calls.module.css'
import { useOpening, useTheirLanguage } from './opening'

type Props = { person: Called; number?: string; onUse: (kind: ConversationKind) => void }

/** Opens the phone's own app; what was used is what is logged. */
export function CallButtons({ person, number, onUse }: Props) {
  const t = useText()
  const text = useOpening(useTheirLanguage(person), person)
  if (!number) return <Note tone="marigold">{t('calls.no_number')}</Note>
  const [call, sms, whatsapp] = ['call', 'sms', 'whatsapp'].map((way) => mayReachBy(person.safe_contact, way))
  if (!call && !sms && !whatsapp) return <Note tone="marigold">{t('calls.no_safe_way')}</Note>
  return (
    <div className={styles.callButtons}>
      {call && (
        <ButtonAnchor kind="primary" href={callAddress(number)} icon={<Phone aria-hidden="true" />} onClick={() => onUse('call')}>
          {t('calls.call')} <small>{phoneText(number)}</small>
        </ButtonAnchor>
      )}
      {sms && (
        <ButtonAnchor
          href={textAddress(number, text)}
          aria-label={t('core.kind.text')}
          title={t('core.kind.text')}
          icon={<MessageSquareText aria-hidden="true" />}
          onClick={() => onUse('text')}
        />
      )}
      {whatsapp && (
        <ButtonAnchor
          href={whatsappAddress(number, text)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('core.kind.whatsapp')}
          title={t('core.kind.whatsapp')}
          icon={<MessageCircle aria-hidden="true" />}
          onClick={() => onUse('whatsapp')}
        />
      )}
    </div>
  )
}
