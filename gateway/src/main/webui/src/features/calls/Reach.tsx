import { useQueryClient } from '@tanstack/react-query'
import { Mail, MessageCircle, MessageSquareText, Phone, ShieldCheck, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { deliver } from '../../core/api/deliver'
import { Problem } from '../../core/api/problem'
import { useFellows } from '../../core/fellows'
import { useText } from '../../core/i18n/text'
import { type ConversationKind, kindTexts } from '../../core/outreach'
import { phoneText } from '../../core/people/contact'
import { callAddress, signalAddress, textAddress, whatsappAddress, writeAddress } from '../../core/people/links'
import { mayReachBy, type SafeContact } from '../../core/people/safe'
import { isOrganizer, leads, useMe } from '../../core/session/me'
import { Button, ButtonAnchor, IconButton } from '../../ui/Button'
import { Note } from '../../ui/Feedback'
import { SafeContactNote } from '../../ui/SafeContactNote'
import { useToasts } from '../../ui/Toast'
import { logConversation, type Said, takeBack } from './api'
import { draftOf, keepDraft } from './drafts'
import { HowDidItGo } from './HowDidItGo'
import { useOpening, useTheirLanguage } from './opening'
import styles from './reach.module.css'
import { useSaidWords } from './words'

export type Reachable = {
  id: string
  display_name: string
  given_name?: string | null
  preferred_language?: string | null
  languages_spoken?: string[]
  phones?: { number: string; primary?: boolean; wrong?: boolean }[]
  emails?: { address: string; primary?: boolean }[]
  committee_ids?: string[]
  do_not_call?: boolean
  safe_contact?: SafeContact | null
}

const ways: ConversationKind[] = ['call', 'text', 'whatsapp', 'signal', 'email']

/** One tap to call, text or write; back in the app, one tap says how it went. */
export function Reach({ person }: { person: Reachable }) {
  const t = useText()
  const language = useTheirLanguage(person)
  const text = useOpening(language, person)
  const [tried, setTried] = useState<{ kind: ConversationKind; number?: string }>()
  const phones = person.do_not_call ? [] : (person.phones ?? []).filter(({ wrong }) => !wrong)
  const phone = (phones.find(({ primary }) => primary) ?? phones[0])?.number
  const email = (person.emails?.find(({ primary }) => primary) ?? person.emails?.[0])?.address
  const offered = (kind: ConversationKind) =>
    mayReachBy(person.safe_contact, kind === 'text' ? 'sms' : kind) && Boolean(kind === 'email' ? email : phone)
  const first = ways.find(offered)
  const way = (kind: ConversationKind, href: string, icon: ReactNode, label: string, number?: string) =>
    offered(kind) && (
      <ButtonAnchor
        kind={kind === first ? 'primary' : 'quiet'}
        href={href}
        icon={icon}
        {...(href.startsWith('https:') && { target: '_blank', rel: 'noopener noreferrer' })}
        onClick={() => setTried({ kind, number })}
      >
        {label}
      </ButtonAnchor>
    )
  return (
    <>
      <SafeContactNote safe={person.safe_contact} />
      {person.do_not_call && <Note tone="danger">{t('calls.asked_not_to_call')}</Note>}
      {!phone && !email && !person.do_not_call && <Note tone="marigold">{t('calls.no_way_to_reach')}</Note>}
      {(phone || email) && !first && <Note tone="marigold">{t('calls.no_safe_way')}</Note>}
      {first && (
        <div className={styles.reach}>
          {phone && (
            <>
              {way('call', callAddress(phone), <Phone aria-hidden="true" />, t('calls.call'), phone)}
              {way('text', textAddress(phone, text), <MessageSquareText aria-hidden="true" />, t('calls.text'), phone)}
              {way('whatsapp', whatsappAddress(phone, text), <MessageCircle aria-hidden="true" />, t(kindTexts.whatsapp), phone)}
              {way('signal', signalAddress(phone), <ShieldCheck aria-hidden="true" />, t(kindTexts.signal), phone)}
            </>
          )}
          {email && way('email', writeAddress(email, text), <Mail aria-hidden="true" />, t('calls.write'))}
        </div>
      )}
      {phones.length > 1 && offered('call') && (
        <p className={styles.others}>
          {phones
            .filter(({ number }) => number !== phone)
            .map(({ number }) => (
              <a key={number} href={callAddress(number)} onClick={() => setTried({ kind: 'call', number })}>
                {t('calls.call_number', { number: phoneText(number) })}
              </a>
            ))}
        </p>
      )}
      {tried && <Asked key={tried.kind} person={person} tried={tried} onDone={() => setTried(undefined)} />}
    </>
  )
}

type AskedProps = { person: Reachable; tried: { kind: ConversationKind; number?: string }; onDone: () => void }

function Asked({ person, tried, onDone }: AskedProps) {
  const t = useText()
  const me = useMe()
  const toasts = useToasts()
  const client = useQueryClient()
  const words = useSaidWords()
  const place = useRef<HTMLElement>(null)
  const [sending, setSending] = useState<Said>()
  const [waiting, setWaiting] = useState(false)
  const [refused, setRefused] = useState<{ said: Said; problem: Problem }>()
  const shared = (person.committee_ids ?? []).filter((id) => isOrganizer(me) || leads(me, id))
  const [committee_id] = shared
  const fellows = useFellows(committee_id ? [committee_id] : [])
  // in sight when one is back from the phone's own app
  // the newest browsers answer with a promise, which is no clean-up
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  const refresh = () => {
    for (const what of ['one', 'conversations', 'timeline']) client.invalidateQueries({ queryKey: ['people', what, person.id] })
    client.invalidateQueries({ queryKey: ['follow-ups'] })
    client.invalidateQueries({ queryKey: ['calls'] })
  }
  const log = async (said: Said) => {
    const body = {
      kind: tried.kind,
      happened_at: new Date().toISOString(),
      ...said,
      ...(said.follow_up && { follow_up: { ...said.follow_up, committee_id } }),
    }
    setSending(said)
    setRefused(undefined)
    try {
      const { data, etag } = await deliver(
        () => logConversation(person.id, body),
        () => setWaiting(true),
      )
      keepDraft(person.id, { note: '' })
      refresh()
      onDone()
      toasts.undoable(words(said), () => {
        if (said.note && !draftOf(person.id).note) keepDraft(person.id, { note: said.note, next: said.follow_up })
        deliver(() => takeBack(person.id, data.id, etag)).then(refresh, toasts.failed)
      })
    } catch (error) {
      setRefused({ said: body, problem: Problem.from(error) })
    } finally {
      setSending(undefined)
      setWaiting(false)
    }
  }
  return (
    <section ref={place} className={styles.asked} aria-label={t('calls.outcome')}>
      <IconButton label={t('calls.not_now')} icon={<X />} className={styles.close} onClick={onDone} />
      <HowDidItGo
        person={person}
        kind={tried.kind}
        number={tried.number}
        fellows={fellows}
        sending={sending}
        waiting={waiting}
        refused={refused?.problem}
        onRefused={
          refused && (
            <Button wide onClick={() => log(refused.said)}>
              {t('ui.again')}
            </Button>
          )
        }
        onLog={log}
      />
    </section>
  )
}
