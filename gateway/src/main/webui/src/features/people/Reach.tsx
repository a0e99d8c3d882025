import { Mail, MessageCircle, MessageSquareText, Phone } from 'lucide-react'
import { useText } from '../../core/i18n/text'
import { mailAddress } from '../../core/people/contact'
import { ButtonAnchor } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import type { Person } from './api'
import styles from './Reach.module.css'

/** One tap to call, text or write. */
export function Reach({ person }: { person: Person }) {
  const t = useText()
  const phone = (person.phones?.find(({ primary }) => primary) ?? person.phones?.[0])?.number
  const email = (person.emails?.find(({ primary }) => primary) ?? person.emails?.[0])?.address
  if (!phone && !email) return <Note tone="marigold">{t('people.no_way_to_reach')}</Note>
  return (
    <div className={styles.reach}>
      {phone && (
        <>
          <ButtonAnchor kind="primary" href={`tel:${phone}`} icon={<Phone aria-hidden="true" />}>
            {t('people.call')}
          </ButtonAnchor>
          <ButtonAnchor href={`sms:${phone}`} icon={<MessageSquareText aria-hidden="true" />}>
            {t('people.text')}
          </ButtonAnchor>
          <ButtonAnchor
            href={`https://wa.me/${phone.replace(/\D/g, '')}`}
            target="_blank"
            rel="noopener noreferrer"
            icon={<MessageCircle aria-hidden="true" />}
          >
            {t('people.channel.whatsapp')}
          </ButtonAnchor>
        </>
      )}
      {email && (
        <ButtonAnchor kind={phone ? 'quiet' : 'primary'} href={mailAddress(email)} icon={<Mail aria-hidden="true" />}>
          {t('people.write')}
        </ButtonAnchor>
      )}
    </div>
  )
}
