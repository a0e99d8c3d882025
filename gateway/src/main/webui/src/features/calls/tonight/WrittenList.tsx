import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Problem } from '../../../core/api/problem'
import { problemText, violationText } from '../../../core/api/problemText'
import { useFormat } from '../../../core/i18n/format'
import { useText } from '../../../core/i18n/text'
import { Button } from '../../../ui/Button'
import { Badge, type Tone } from '../../../ui/Feedback'
import { List } from '../../../ui/List'
import { Row, Section, Stack } from '../../../ui/Screen'
import { useSaidWords } from '../words'
import { CorrectWritten } from './CorrectWritten'
import { takeBack, tryAgain } from './sending'
import styles from './tonight.module.css'
import type { Pack, Tonight } from './useTonight'
import { stateOf, type Written } from './written'

const tones = { waiting: 'marigold', sent: 'ok', refused: 'danger' } as const satisfies Record<string, Tone>

/** What was written tonight, the last first: to be read and put right, and why something was refused. */
export function WrittenList({ tonight, pack }: { tonight: Tonight; pack?: Pack }) {
  const t = useText()
  const [correcting, setCorrecting] = useState<Written>()
  const { written, send } = tonight
  if (written.length === 0) return null
  const nameOf = ({ entryId }: Written) => pack?.turns.find(({ entry_id }) => entry_id === entryId)?.person.display_name
  return (
    <Section title={t('tonight.written')}>
      <List>
        {written.toReversed().map((one) => (
          <Line key={one.id} one={one} name={nameOf(one)} onCorrect={() => setCorrecting(one)} onChanged={send} />
        ))}
      </List>
      {correcting && (
        <CorrectWritten
          written={correcting}
          name={nameOf(correcting)}
          onClose={() => setCorrecting(undefined)}
          onCorrected={send}
        />
      )}
    </Section>
  )
}

type LineProps = { one: Written; name?: string; onCorrect: () => void; onChanged: () => void }

function Line({ one, name, onCorrect, onChanged }: LineProps) {
  const t = useText()
  const format = useFormat()
  const words = useSaidWords()
  const state = stateOf(one)
  const said = one.corrected ? { ...one.said, ...one.corrected } : one.said
  const { refused } = one
  const again = async (beside: boolean) => {
    await tryAgain(one.id, beside)
    onChanged()
  }
  const problem = refused && new Problem(refused.code, refused.status, refused.violations)
  return (
    <li className={styles.written}>
      <Stack>
        <p>
          <b>
            {name ?? (
              <Link to="/people/$personId" params={{ personId: one.personId }}>
                {t('calls.see_person')}
              </Link>
            )}
          </b>{' '}
          <Badge tone={tones[state]}>{t(`tonight.state_${state}`)}</Badge>
        </p>
        <p>
          {[words(said), said.happened_at && format.time(said.happened_at), said.follow_up?.what].filter(Boolean).join(' · ')}
        </p>
        {said.note && <p>«{said.note}»</p>}
        {problem && (
          <p role="alert">
            {problem.violations.length > 0
              ? problem.violations.map(({ code }) => violationText(t, code)).join(' ')
              : problemText(t, problem)}
          </p>
        )}
        <Row>
          {problem?.code === 'turn_is_over' && !one.beside ? (
            <Button small kind="primary" onClick={() => again(true)}>
              {t('tonight.keep_on_person')}
            </Button>
          ) : (
            problem && (
              <Button small onClick={() => again(false)}>
                {t('ui.again')}
              </Button>
            )
          )}
          <Button small aria-label={name && t('tonight.correct', { name })} onClick={onCorrect}>
            {t('calls.correct')}
          </Button>
          {(state === 'refused' || (state === 'waiting' && !one.tried)) && (
            <Button small kind="plain" onClick={() => takeBack(one.id)}>
              {t('calls.remove')}
            </Button>
          )}
        </Row>
      </Stack>
    </li>
  )
}
