import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ListChecks, PhoneCall, UsersRound } from 'lucide-react'
import { type ComponentType, useState } from 'react'
import { answered } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { choose } from '../../core/people/chosen'
import type { PersonRow } from '../../core/people/search'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState, ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Row, Screen } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { api, type Segment, useSegment, useSegmentPeople } from './api'
import { BulkBar } from './BulkBar'
import { beginWith } from './criteria'
import { useCriterionWords } from './words'

type ListProps = {
  rows: PersonRow[]
  total: number
  more?: () => unknown
  chosen?: ReadonlySet<string>
  onChoose?: (chosen: ReadonlySet<string>) => void
}

/** Who is on a smart list now, and what can be done with all or some of them. */
export function SegmentScreen({ People }: { People: ComponentType<ListProps> }) {
  const t = useText()
  const { segmentId } = useParams({ strict: false }) as { segmentId: string }
  const segment = useSegment(segmentId)
  if (segment.isError && Problem.from(segment.error).status === 404) return <NotShared />
  if (segment.data) return <Opened segment={segment.data.data} People={People} />
  return (
    <Screen title={t('segments.one')} back={{ to: '/segments', label: t('segments.title') }}>
      {segment.isError ? <ErrorBox error={segment.error} again={() => segment.refetch()} /> : <Skeleton lines={8} />}
    </Screen>
  )
}

function Opened({ segment, People }: { segment: Segment; People: ComponentType<ListProps> }) {
  const t = useText()
  const { summary } = useCriterionWords([segment.definition])
  const people = useSegmentPeople(segment.id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const [everybody, setEverybody] = useState(false)
  const rows = people.data?.pages.flatMap(({ items }) => items)
  const pick = (ids: ReadonlySet<string> | undefined) => {
    setEverybody(false)
    setChosen(ids)
  }
  const total = people.data?.pages[0]?.total ?? rows?.length ?? 0
  return (
    <Screen
      title={segment.title}
      subtitle={summary(segment.definition)}
      back={{ to: '/segments', label: t('segments.title') }}
      action={
        !chosen &&
        total > 0 && (
          <ButtonLink
            kind="primary"
            to="/calls/new"
            icon={<PhoneCall aria-hidden="true" />}
            onClick={() => choose({ segment_id: segment.id, total })}
          >
            {t('segments.call')}
          </ButtonLink>
        )
      }
      more={
        <>
          {total > 0 && (
            <ButtonLink kind="plain" small to="/exports/new" search={{ segment: segment.id }}>
              {t('segments.export')}
            </ButtonLink>
          )}
          <Tools segment={segment} />
        </>
      }
    >
      <Row>
        <p role="status">{people.data && t('segments.count', { count: total })}</p>
        {total > 0 && (
          <Button
            kind="plain"
            small
            icon={<ListChecks aria-hidden="true" />}
            aria-pressed={chosen !== undefined}
            onClick={() => pick(chosen ? undefined : new Set())}
          >
            {t('segments.choose_several')}
          </Button>
        )}
      </Row>
      {people.isPending && <Skeleton lines={8} />}
      {people.isError && <ErrorBox error={people.error} again={() => people.refetch()} />}
      {rows && rows.length > 0 && (
        <People
          rows={rows}
          total={total}
          chosen={everybody ? new Set(rows.map(({ id }) => id)) : chosen}
          onChoose={pick}
          more={people.hasNextPage && !people.isFetchingNextPage ? people.fetchNextPage : undefined}
        />
      )}
      {rows?.length === 0 && (
        <EmptyState icon={<UsersRound />} title={t('segments.nobody')}>
          <p>{t('segments.nobody_hint')}</p>
        </EmptyState>
      )}
      {chosen && (
        <BulkBar
          chosen={chosen}
          whole={{ segment_id: segment.id, total }}
          everybody={everybody}
          onEverybody={() => setEverybody(true)}
          onEnd={() => pick(undefined)}
        />
      )}
    </Screen>
  )
}

/** Its owner changes it; everybody else keeps a copy. */
function Tools({ segment }: { segment: Segment }) {
  const t = useText()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { id, title, definition, shared, committee_id } = segment
  const again = useMutation({
    mutationFn: () => answered(api.POST('/segments', { body: { title, definition, shared, committee_id } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['segments'] }),
    onError: (error) => toasts.failed(error),
  })
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/segments/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await navigate({ to: '/segments' })
      client.removeQueries({ queryKey: ['segments', 'one', id] })
      client.invalidateQueries({ queryKey: ['segments'] })
      toasts.undoable(t('segments.removed'), () => again.mutate())
    },
    onError: (error) => toasts.failed(error),
  })
  if (!segment.mine)
    return (
      <ButtonLink kind="plain" small to="/segments/new" onClick={() => beginWith({ title, definition })}>
        {t('segments.copy')}
      </ButtonLink>
    )
  return (
    <>
      <ButtonLink kind="plain" small to="/segments/$segmentId/edit" params={{ segmentId: id }}>
        {t('segments.change')}
      </ButtonLink>
      <Button kind="plain" small busy={remove.isPending} onClick={() => remove.mutate()}>
        {t('segments.remove')}
      </Button>
    </>
  )
}
