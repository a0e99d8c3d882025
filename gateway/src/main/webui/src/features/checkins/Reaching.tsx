import { House, MessageCircle, MessageSquareText, Phone, Send } from 'lucide-react'
import { type Language, useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { useTextIn } from '../../core/i18n/textIn'
import type { PersonCard } from '../../core/people/cards'
import { phoneText } from '../../core/people/contact'
import { callAddress, signalAddress, textAddress, whatsappAddress } from '../../core/people/links'
import { mayReachBy } from '../../core/people/safe'
import { ButtonAnchor } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import type { Channel, Plan } from './api'
import styles from './checkins.module.css'

const away = { target: '_blank', rel: 'noopener noreferrer' }

/** One tap to reach somebody, the agreed way first; a text is already written, neutral and in their language. */
export function Reaching({ person, plan }: { person: PersonCard; plan: Plan }) {
  const t = useText()
  const own = useLanguage().language
  const spoken: Language = plan.language.startsWith('es') ? 'es' : plan.language.startsWith('en') ? 'en' : own
  const say = useTextIn(spoken)
  const { phone } = person
  if (plan.channel === 'in_person') {
    return (
      <p className={styles.visit}>
        <House aria-hidden="true" /> {t('checkins.visit')}
      </p>
    )
  }
  if (!phone) return <Note tone="marigold">{t('checkins.no_phone')}</Note>
  const text = say && (person.given_name ? say('checkins.greeting_named', { name: person.given_name }) : say('checkins.greeting'))
  const ways: { channel: Channel; label: string; icon: typeof Phone; href: string; away?: boolean }[] = [
    { channel: 'call', label: t('checkins.call', { number: phoneText(phone) }), icon: Phone, href: callAddress(phone) },
    { channel: 'sms', label: t('checkins.text'), icon: MessageSquareText, href: textAddress(phone, text) },
    {
      channel: 'whatsapp',
      label: t('checkins.channel.whatsapp'),
      icon: MessageCircle,
      href: whatsappAddress(phone, text),
      away: true,
    },
  ]
  if (plan.channel === 'signal') {
    ways.push({ channel: 'signal', label: t('checkins.channel.signal'), icon: Send, href: signalAddress(phone), away: true })
  }
  // the agreed way was agreed to; any other only where it was said to be safe
  const safe = (channel: Channel) => channel === plan.channel || mayReachBy(person.safe_contact, channel)
  // a plan by WhatsApp goes on when somebody no longer wants to be called or texted
  const offered = ways
    .filter(({ channel }) => safe(channel))
    .filter(({ channel }) => !person.do_not_call || (channel !== 'call' && channel !== 'sms'))
  offered.sort((one, other) => Number(other.channel === plan.channel) - Number(one.channel === plan.channel))
  return (
    <div className={styles.ways}>
      {offered.map(({ channel, label, icon: Icon, href, away: elsewhere }) => (
        <ButtonAnchor
          key={channel}
          kind={channel === plan.channel ? 'primary' : 'quiet'}
          wide={channel === plan.channel}
          href={href}
          icon={<Icon aria-hidden="true" />}
          {...(elsewhere ? away : {})}
        >
          {label}
        </ButtonAnchor>
      ))}
    </div>
  )
}
