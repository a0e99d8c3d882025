import { KeyRound } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../../core/i18n/text'
import { Note } from '../../ui/Feedback'
import { Section } from '../../ui/Screen'
import type { WithSecret } from './api'
import { Copyable } from './Copyable'

/** Shown once: leaving the screen is forgetting it. */
export function Secret({ program }: { program: WithSecret }) {
  const t = useText()
  const top = useRef<HTMLDivElement>(null)
  // whoever pressed a button far below must see at once what came of it
  useEffect(() => {
    if (program.client_id) top.current?.scrollIntoView?.({ block: 'center' })
  }, [program])
  return (
    <Section title={t('clients.secret_title')}>
      <div role="status" ref={top}>
        <Note tone="marigold" icon={<KeyRound aria-hidden="true" />}>
          {program.secret ? t('clients.secret_once') : t('clients.secret_gone')}
        </Note>
      </div>
      <Copyable label={t('clients.client_id')} value={program.client_id} />
      {program.secret && <Copyable label={t('clients.secret')} value={program.secret} />}
    </Section>
  )
}
