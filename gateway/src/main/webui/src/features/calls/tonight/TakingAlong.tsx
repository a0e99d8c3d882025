import { MoonStar } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../core/i18n/text'
import { canKeep } from '../../../core/keep/store'
import { usePackHere } from '../../../core/keep/usePackHere'
import { Button, ButtonLink } from '../../../ui/Button'
import { Section } from '../../../ui/Screen'
import type { CallList } from '../api'
import { TakeDialog } from './TakeDialog'

/** On a call list: its people, for an evening without a signal. */
export function TakingAlong({ list, left }: { list: CallList; left: number }) {
  const t = useText()
  const here = usePackHere()
  const [taking, setTaking] = useState(false)
  if (!canKeep() || here === undefined) return null
  return (
    <Section title={t('tonight.take')}>
      <p>{t(here === 'none' ? 'tonight.take_text' : here.listId === list.id ? 'tonight.taken_this' : 'tonight.taken_other')}</p>
      <div>
        {here === 'none' ? (
          left > 0 && (
            <Button icon={<MoonStar aria-hidden="true" />} onClick={() => setTaking(true)}>
              {t('tonight.take')}
            </Button>
          )
        ) : (
          <ButtonLink to="/tonight" icon={<MoonStar aria-hidden="true" />}>
            {t('tonight.go')}
          </ButtonLink>
        )}
      </div>
      {taking && <TakeDialog list={list} left={left} onClose={() => setTaking(false)} />}
    </Section>
  )
}
