import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../core/api/problem'
import type { Fellow } from '../../core/fellows'
import { useText } from '../../core/i18n/text'
import type { ConversationKind } from '../../core/outreach'
import type { CallList, Said, Turn } from './api'
import { CallButtons } from './CallButtons'
import { CalledPerson } from './CalledPerson'
import styles from './calls.module.css'
import { HowDidItGo } from './HowDidItGo'
import { ScriptSection } from './ScriptSection'

type Props = {
  list: Pick<CallList, 'script' | 'ask'>
  turn: Turn
  fellows: Fellow[]
  /** Somebody was called before: whoever reads with their ears hears who is next. */
  again: boolean
  sending?: Said
  waiting?: boolean
  refused?: Problem
  onRefused?: ReactNode
  onLog: (said: Said & { kind?: ConversationKind }) => void
  aside: ReactNode
  /** Without a connection their page cannot be opened. */
  offline?: boolean
}

/** Whom to call, what to say, and how it went. */
export function OnePerson({ list, turn, fellows, again, onLog, aside, offline, ...logging }: Props) {
  const t = useText()
  const { person } = turn
  const name = useRef<HTMLHeadingElement>(null)
  // the first one is announced by the screen's own heading
  useEffect(() => {
    if (again) name.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [again])
  const good = person.phones.filter(({ wrong }) => !wrong)
  const [number, setNumber] = useState(good[0]?.number)
  const [kind, setKind] = useState<ConversationKind>('call')
  return (
    <>
      <div className={styles.who}>
        <CalledPerson turn={turn} nameRef={name} number={number} onNumber={setNumber} offline={offline} />
        <ScriptSection script={list.script} ask={list.ask} person={person} />
      </div>
      <section className={styles.dock} aria-label={t('calls.outcome')}>
        <HowDidItGo
          person={person}
          kind="call"
          ask={list.ask}
          number={number}
          fellows={fellows}
          {...logging}
          onLog={(said) => onLog(kind === 'call' ? said : { ...said, kind })}
        >
          <CallButtons person={person} number={number} onUse={setKind} />
        </HowDidItGo>
        <div className={styles.aside}>{aside}</div>
      </section>
    </>
  )
}
