import { Link } from '@tanstack/react-router'
import { ArrowLeft, Pencil } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { daysUntil, noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import type { PersonCard } from '../../core/people/cards'
import { useWords } from '../../core/words'
import { Button, IconButton } from '../../ui/Button'
import { Badge } from '../../ui/Feedback'
import type { Need, NeedState } from './api'
import { nextOf, previousOf, stateTexts, stepTexts } from './moves'
import styles from './support.module.css'

export type Cards = Map<string, PersonCard> | undefined
type Props = {
  need: Need
  cards: Cards
  /** On the page of the person their name is not repeated. */
  nameless?: boolean
  busy?: boolean
  takesFocus?: boolean
  draggable?: boolean
  onMove: (need: Need, to: NeedState) => void
  onEdit?: (need: Need) => void
}

/** A need in a few lines, with its next step under the thumb. */
export function NeedCard({ need, cards, nameless, busy, takesFocus, draggable, onMove, onEdit }: Props) {
  const t = useText()
  const words = useWords()
  const step = useRef<HTMLButtonElement>(null)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) (step.current ?? card.current?.querySelector('button'))?.focus()
  }, [takesFocus])
  const next = nextOf(need.state)
  const previous = previousOf(need.state)
  const label = stepTexts[need.state]
  const name = cards?.get(need.person_id)?.display_name
  const what = [words.need(need.kind), name].filter(Boolean).join(', ')
  return (
    <article
      ref={card}
      className={styles.card}
      aria-label={what}
      draggable={draggable}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', need.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <div className={styles.head}>
        <b>{words.need(need.kind)}</b>
        {onEdit && (
          <IconButton label={t('support.edit', { what })} icon={<Pencil aria-hidden="true" />} onClick={() => onEdit(need)} />
        )}
      </div>
      <NeededBy need={need} />
      {!nameless && (
        <p>
          {name ? (
            <Link to="/people/$personId" params={{ personId: need.person_id }}>
              {name}
            </Link>
          ) : (
            cards && t('support.unseen')
          )}
        </p>
      )}
      {need.what && <p className={styles.words}>{need.what}</p>}
      <Offered need={need} cards={cards} />
      <div className={styles.steps}>
        {label && next && (
          <Button
            ref={step}
            small
            kind={need.state === 'needed' ? 'primary' : 'quiet'}
            className={styles.step}
            busy={busy}
            onClick={() => onMove(need, next)}
          >
            {t(label)}
          </Button>
        )}
        {previous && (
          <IconButton
            label={t('support.back_to', { state: t(stateTexts[previous]) })}
            icon={<ArrowLeft aria-hidden="true" />}
            onClick={() => onMove(need, previous)}
          />
        )}
      </div>
    </article>
  )
}

function NeededBy({ need }: { need: Need }) {
  const t = useText()
  const format = useFormat()
  if (!need.needed_by) return null
  const over = need.state === 'fulfilled' || need.state === 'withdrawn'
  const pressing = !over && daysUntil(need.needed_by) <= 1
  return (
    <p>
      <Badge tone={pressing ? 'danger' : 'neutral'}>
        {t('support.needed_by', { day: format.part(noonOf(need.needed_by), { day: 'numeric', month: 'short' }) })}
      </Badge>
    </p>
  )
}

function Offered({ need, cards }: { need: Need; cards: Cards }) {
  const t = useText()
  if (need.state === 'needed' || (!need.offered_by_person_id && !need.offered_note)) return null
  const name = need.offered_by_person_id && cards && (cards.get(need.offered_by_person_id)?.display_name ?? t('support.unseen'))
  return (
    <p className={styles.words}>
      {name && t('support.offered_by', { name })}
      {need.offered_note && ` «${need.offered_note}»`}
    </p>
  )
}
