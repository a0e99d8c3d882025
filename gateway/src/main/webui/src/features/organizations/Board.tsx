import { Link } from '@tanstack/react-router'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../../core/i18n/text'
import { useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { Tabs } from '../../ui/Tabs'
import { useWide } from '../../ui/wide'
import { type Filter, type Organization, type Stage, useOrganizations } from './api'
import { useMoving } from './changing'
import { MoveDialog } from './MoveDialog'
import styles from './organizations.module.css'
import { columns, reachable } from './stages'
import { useOrganizationWords } from './words'

type Moving = { organization: Organization; to: Stage } | undefined

/** The partnerships by stage: columns where there is room, moved by drag or by "move"; on a phone one stage at a time. */
export function Board({ filter }: { filter: Filter }) {
  const t = useText()
  const me = useMe()
  const wide = useWide()
  const words = useOrganizationWords()
  const [chosen, setChosen] = useState<Stage>('prospect')
  const [asked, setAsked] = useState<Organization>()
  const [moved, setMoved] = useState<string>()
  const lists: Record<Stage, ReturnType<typeof useOrganizations>> = {
    prospect: useOrganizations({ ...filter, stage: 'prospect' }, 30),
    contacted: useOrganizations({ ...filter, stage: 'contacted' }, 30),
    meeting: useOrganizations({ ...filter, stage: 'meeting' }, 30),
    screened: useOrganizations({ ...filter, stage: 'screened' }, 30),
    active: useOrganizations({ ...filter, stage: 'active' }, 30),
    declined: useOrganizations({ ...filter, stage: 'declined' }, 30),
    lapsed: useOrganizations({ ...filter, stage: 'lapsed' }, 30),
  }
  const moving = useMoving((id) => wide && setMoved(id))
  const pending: Moving = moving.isPending ? moving.variables : undefined
  const all = columns.flatMap((stage) => lists[stage].data?.pages.flatMap(({ items }) => items) ?? [])
  // a card stands where it was put while the server is still told
  const shown = (stage: Stage) => {
    const here = all.filter((one) => one.stage === stage && one.id !== pending?.organization.id)
    return pending?.to === stage ? [{ ...pending.organization, stage }, ...here] : here
  }
  const drop = (stage: Stage) => (event: DragEvent) => {
    event.preventDefault()
    const organization = all.find(({ id }) => id === event.dataTransfer.getData('text/plain'))
    if (organization && reachable(me, organization.stage).includes(stage)) moving.mutate({ organization, to: stage })
  }
  const label = (stage: Stage) =>
    t('organizations.column', { stage: words.stage(stage), count: lists[stage].data?.pages[0]?.total ?? 0 })
  const column = (stage: Stage) => {
    const list = lists[stage]
    if (list.isPending) return <Skeleton />
    if (list.isError) return <ErrorBox error={list.error} again={() => list.refetch()} />
    return (
      <>
        {shown(stage).length === 0 && <p className={styles.quiet}>{t('organizations.nobody_here')}</p>}
        {shown(stage).map((organization) => (
          <Card
            key={organization.id}
            organization={organization}
            busy={pending?.organization.id === organization.id}
            draggable={wide && reachable(me, stage).length > 0}
            takesFocus={moved === organization.id}
            onAsk={reachable(me, stage).length > 0 ? setAsked : undefined}
          />
        ))}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('organizations.more')}
          </Button>
        )}
      </>
    )
  }
  return (
    <>
      {wide ? (
        <div className={styles.board}>
          {columns.map((stage) => (
            <section
              key={stage}
              className={styles.column}
              aria-label={label(stage)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={drop(stage)}
            >
              <h2>{label(stage)}</h2>
              {column(stage)}
            </section>
          ))}
        </div>
      ) : (
        <Tabs
          label={t('organizations.stages')}
          chosen={chosen}
          onChoose={(id) => setChosen(id as Stage)}
          tabs={columns.map((stage) => ({
            id: stage,
            label: label(stage),
            content: <div className={styles.list}>{column(stage)}</div>,
          }))}
        />
      )}
      {asked && (
        <MoveDialog
          organization={asked}
          onClose={() => setAsked(undefined)}
          onMove={(to, note) => {
            moving.mutate({ organization: asked, to, note })
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}

type CardProps = {
  organization: Organization
  busy: boolean
  draggable: boolean
  takesFocus: boolean
  onAsk?: (organization: Organization) => void
}

function Card({ organization, busy, draggable, takesFocus, onAsk }: CardProps) {
  const t = useText()
  const words = useOrganizationWords()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) card.current?.querySelector('a')?.focus()
  }, [takesFocus])
  return (
    <article
      ref={card}
      className={styles.card}
      aria-label={organization.name}
      draggable={draggable}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', organization.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <Link to="/organizations/$organizationId" params={{ organizationId: organization.id }} draggable={false}>
        {organization.name}
      </Link>
      <p className={styles.quiet}>{words.type(organization.type)}</p>
      {onAsk && (
        <Button
          small
          busy={busy}
          aria-label={t('organizations.move_what', { name: organization.name })}
          onClick={() => onAsk(organization)}
        >
          {t('organizations.move')}
        </Button>
      )}
    </article>
  )
}
