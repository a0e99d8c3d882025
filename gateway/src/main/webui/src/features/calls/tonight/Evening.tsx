import { Check, Lock } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '../../../core/i18n/format'
import { useText } from '../../../core/i18n/text'
import { Button } from '../../../ui/Button'
import { EmptyState, ProgressBar } from '../../../ui/Feedback'
import { Screen, Section } from '../../../ui/Screen'
import { useToasts } from '../../../ui/Toast'
import styles from '../calls.module.css'
import { OnePerson } from '../OnePerson'
import { Leave } from './Leave'
import { People } from './People'
import { Unsent } from './Unsent'
import type { Pack, Tonight } from './useTonight'
import { WrittenList } from './WrittenList'

/** Whom to call next under the thumb, and below everybody and what was written. */
export function Evening({ tonight, pack }: { tonight: Tonight; pack: Pack }) {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const [chosen, setChosen] = useState<string>()
  const [put, setPut] = useState<string[]>([])
  const { written, log, lock, owner } = tonight
  const done = new Set(written.map(({ entryId }) => entryId))
  const left = pack.turns.filter(({ entry_id }) => !done.has(entry_id))
  const inOrder = [
    ...left.filter(({ entry_id }) => !put.includes(entry_id)),
    ...put.flatMap((id) => left.filter(({ entry_id }) => entry_id === id)),
  ]
  const turn = left.find(({ entry_id }) => entry_id === chosen) ?? inOrder[0]
  const said = t('calls.left', { left: left.length, done: pack.turns.length - left.length })
  const later = () => {
    if (!turn) return
    setPut([...put.filter((id) => id !== turn.entry_id), turn.entry_id])
    setChosen(undefined)
  }
  const choose = (entry: string) => {
    setChosen(entry)
    window.scrollTo(0, 0)
  }
  return (
    <Screen
      title={pack.list.title}
      subtitle={`${said} · ${t('tonight.until', { time: format.time(new Date(pack.until)) })}`}
      more={
        <Button kind="plain" small icon={<Lock aria-hidden="true" />} onClick={lock}>
          {t('tonight.lock')}
        </Button>
      }
    >
      <div className={styles.calling}>
        <ProgressBar label={said} value={(pack.turns.length - left.length) / pack.turns.length} />
        <Unsent tonight={tonight} />
        {turn ? (
          <OnePerson
            key={turn.entry_id}
            offline
            list={pack.list}
            turn={turn}
            fellows={owner ? [{ user_id: owner, name: '', me: true }] : []}
            again={done.size > 0}
            onLog={(what) => {
              setChosen(undefined)
              log(turn, what).catch(toasts.failed)
            }}
            aside={
              <Button kind="plain" small onClick={later}>
                {t('calls.skip')}
              </Button>
            }
          />
        ) : (
          <EmptyState icon={<Check />} title={t('tonight.all_called')}>
            <p>{t('tonight.all_called_text')}</p>
          </EmptyState>
        )}
      </div>
      <WrittenList tonight={tonight} pack={pack} />
      <Section title={t('tonight.everyone', { count: left.length })}>
        <People turns={left} current={turn?.entry_id} onChoose={choose} />
      </Section>
      <Leave tonight={tonight} />
    </Screen>
  )
}
