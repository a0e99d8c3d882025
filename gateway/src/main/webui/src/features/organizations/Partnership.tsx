import { useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { isOrganizer, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { Badge, ErrorBox, Skeleton } from '../../ui/Feedback'
import { Row, Section } from '../../ui/Screen'
import { type Move, type Organization, useMoves } from './api'
import { useMoving, useUndoingMove } from './changing'
import { MoveDialog } from './MoveDialog'
import styles from './organizations.module.css'
import { reachable } from './stages'
import { useOrganizationWords } from './words'

/** Where a partnership stands, and how it came there. */
export function Partnership({ organization }: { organization: Organization }) {
  const t = useText()
  const me = useMe()
  const format = useFormat()
  const words = useOrganizationWords()
  const moves = useMoves(organization.id)
  const moving = useMoving()
  const undoing = useUndoingMove()
  const [asking, setAsking] = useState(false)
  const items = moves.data?.items ?? []
  const last = items.find((move) => !move.undone_at)
  const mayUndo = (move: Move) =>
    move === last &&
    move.to_stage === organization.stage &&
    (isOrganizer(me) || (move.mine && reachable(me, move.to_stage).includes(move.from_stage)))
  return (
    <Section
      title={t('organizations.partnership')}
      action={
        reachable(me, organization.stage).length > 0 && (
          <Button small busy={moving.isPending} onClick={() => setAsking(true)}>
            {t('organizations.move')}
          </Button>
        )
      }
    >
      <Row>
        <Badge tone={organization.stage === 'active' ? 'ok' : 'brand'}>{words.stage(organization.stage)}</Badge>
      </Row>
      {moves.isPending && <Skeleton lines={1} />}
      {moves.isError && <ErrorBox error={moves.error} again={() => moves.refetch()} />}
      {items.length > 0 && (
        <ul className={styles.entries} aria-label={t('organizations.moves')}>
          {items.map((move) => (
            <li key={move.id} className={styles.entry}>
              <span>{t('organizations.from_to', { from: words.stage(move.from_stage), to: words.stage(move.to_stage) })}</span>
              <span className={styles.quiet}>
                {[
                  format.date(move.at),
                  move.mine ? t('organizations.by_me') : t('organizations.by_another'),
                  move.undone_at && t('organizations.undone'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {move.note && <span className={styles.words}>«{move.note}»</span>}
              {mayUndo(move) && (
                <div>
                  <Button
                    small
                    kind="plain"
                    busy={undoing.isPending}
                    onClick={() => undoing.mutate({ id: organization.id, move: move.id })}
                  >
                    {t('organizations.undo_move')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <MoveDialog
          organization={organization}
          onClose={() => setAsking(false)}
          onMove={(to, note) => {
            moving.mutate({ organization, to, note })
            setAsking(false)
          }}
        />
      )}
    </Section>
  )
}
