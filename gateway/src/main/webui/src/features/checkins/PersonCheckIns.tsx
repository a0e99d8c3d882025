import { BellRing, HeartHandshake, NotebookPen, Pencil } from 'lucide-react'
import { useState } from 'react'
import { noonOf } from '../../core/days'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { useWords } from '../../core/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Disclosure } from '../../ui/Disclosure'
import { Badge, ErrorBox, Note, Skeleton } from '../../ui/Feedback'
import { List, ListItem } from '../../ui/List'
import { Row, Section } from '../../ui/Screen'
import { type Plan, useHistory, usePlans } from './api'
import styles from './checkins.module.css'
import { Outcomes } from './Outcomes'
import { PlanDialog } from './PlanDialog'
import { type Planned, useChangingPlan } from './planning'
import { useRecording } from './recording'
import { useCheckInWords } from './words'

/** On the page of a person: the plan by which somebody stays in touch, or a way to make one. */
export function PersonCheckIns({ person }: { person: Planned }) {
  const t = useText()
  const plans = usePlans(person.id)
  const [making, setMaking] = useState(false)
  const open = (plans.data?.items ?? []).filter(({ state }) => state !== 'ended')
  const ended = (plans.data?.items ?? []).filter(({ state }) => state === 'ended')
  return (
    <Section title={t('checkins.section')}>
      {plans.isPending && <Skeleton lines={2} />}
      {plans.isError && <ErrorBox error={plans.error} again={() => plans.refetch()} />}
      {plans.isSuccess && open.length === 0 && (
        <>
          <p>{t('checkins.not_alone')}</p>
          <Button icon={<HeartHandshake aria-hidden="true" />} onClick={() => setMaking(true)}>
            {t('checkins.make')}
          </Button>
        </>
      )}
      {open.map((plan) => (
        <OnePlan key={plan.id} plan={plan} person={person} />
      ))}
      {ended.length > 0 && (
        <Disclosure title={t('checkins.ended_plans', { count: ended.length })}>
          {ended.map((plan) => (
            <OnePlan key={plan.id} plan={plan} person={person} />
          ))}
        </Disclosure>
      )}
      {making && <PlanDialog person={person} onClose={() => setMaking(false)} />}
    </Section>
  )
}

function OnePlan({ plan, person }: { plan: Plan; person: Planned }) {
  const t = useText()
  const format = useFormat()
  const words = useCheckInWords()
  const [open, setOpen] = useState<'noting' | 'changing'>()
  // each look at it is written down, so it is read only when it is asked for
  const [reading, setReading] = useState(false)
  const changing = useChangingPlan(plan)
  const recording = useRecording(() => setOpen(undefined))
  const day = (date: string) => format.sentence(format.shortDay(noonOf(date)))
  const active = plan.state === 'active'
  return (
    <div className={styles.plan}>
      <p>
        <b>{[words.cadence(plan.cadence), words.channel(plan.channel), format.languageName(plan.language)].join(' · ')}</b>
      </p>
      <p className={styles.quiet}>
        {active
          ? t('checkins.next', { day: day(plan.next_on) })
          : t(plan.state === 'paused' ? 'checkins.paused' : 'checkins.ended')}
        {active && ` · ${t('checkins.until', { day: format.date(noonOf(plan.ends_on)) })}`}
      </p>
      {active && !plan.consented && <Note tone="marigold">{t('checkins.consent_withdrawn')}</Note>}
      {active && plan.missed_in_a_row > 1 && (
        <Note tone="danger" icon={<BellRing aria-hidden="true" />}>
          {t('checkins.missed', { count: plan.missed_in_a_row })}
        </Note>
      )}
      {plan.note && <p className={styles.said}>{plan.note}</p>}
      <Row>
        {active && (
          <>
            <Button small icon={<NotebookPen aria-hidden="true" />} onClick={() => setOpen('noting')}>
              {t('checkins.note_call')}
            </Button>
            <Button small icon={<Pencil aria-hidden="true" />} onClick={() => setOpen('changing')}>
              {t('checkins.change')}
            </Button>
            <Button small kind="plain" busy={changing.isPending} onClick={() => changing.become('paused')}>
              {t('checkins.pause')}
            </Button>
            <Button small kind="plain" busy={changing.isPending} onClick={() => changing.become('ended')}>
              {t('checkins.end')}
            </Button>
          </>
        )}
        {plan.state === 'paused' && (
          <>
            <Button small busy={changing.isPending} onClick={() => changing.become('active')}>
              {t('checkins.resume')}
            </Button>
            <Button small kind="plain" busy={changing.isPending} onClick={() => changing.become('ended')}>
              {t('checkins.end')}
            </Button>
          </>
        )}
      </Row>
      <Button small kind="plain" className={styles.history} aria-expanded={reading} onClick={() => setReading(!reading)}>
        {t('checkins.history')}
      </Button>
      {reading && <History plan={plan} />}
      {open === 'noting' && (
        <Dialog title={t('checkins.note_call')} onClose={() => setOpen(undefined)}>
          <Outcomes plan={plan} name={person.display_name} recording={recording} />
        </Dialog>
      )}
      {open === 'changing' && <PlanDialog person={person} plan={plan} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function History({ plan }: { plan: Plan }) {
  const t = useText()
  const format = useFormat()
  const words = useCheckInWords()
  const needs = useWords()
  const history = useHistory(plan.id)
  if (history.isPending) return <Skeleton lines={2} />
  if (history.isError) return <ErrorBox error={history.error} again={() => history.refetch()} />
  if (history.data.items.length === 0) return <p>{t('checkins.history_empty')}</p>
  return (
    <List label={t('checkins.history')}>
      {history.data.items.map((one) => (
        <ListItem
          key={one.id}
          title={words.outcome(one.outcome)}
          detail={[format.date(one.at), ...one.needs.map(needs.need), one.note && `«${one.note}»`].filter(Boolean).join(' · ')}
          trail={one.outcome === 'reached_needs' && <Badge tone="marigold">{format.number(one.needs.length)}</Badge>}
        />
      ))}
    </List>
  )
}
