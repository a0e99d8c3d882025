import { useParams } from '@tanstack/react-router'
import { Download, Hourglass, Printer } from 'lucide-react'
import { Problem } from '../../core/api/problem'
import { useFormat } from '../../core/i18n/format'
import { useLanguage } from '../../core/i18n/language'
import { useText } from '../../core/i18n/text'
import { Button, ButtonAnchor, ButtonLink } from '../../ui/Button'
import { Badge, ErrorBox, Note, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Row, Screen, Section, Stack } from '../../ui/Screen'
import { type Export, fileAddress, useExport, useWithdrawing } from './api'
import { Deciding } from './Deciding'
import { isOpen, stateTone, useExportTitle } from './words'

/** One export: where it stands, and what whoever reads this can do about it. */
export function ExportScreen() {
  const t = useText()
  const { exportId } = useParams({ strict: false }) as { exportId: string }
  const { data, error, isPending, refetch } = useExport(exportId)
  if (error && Problem.from(error).status === 404) return <NotShared />
  if (data) return <One one={data} />
  return (
    <Screen title={t('exports.one')} back={{ to: '/exports', label: t('exports.title') }}>
      {isPending ? <Skeleton lines={6} /> : <ErrorBox error={error} again={refetch} />}
    </Screen>
  )
}

function One({ one }: { one: Export }) {
  const t = useText()
  const format = useFormat()
  const titled = useExportTitle()
  const why = [t(`exports.reason.${one.reason}`), one.words].filter(Boolean).join(': ')
  return (
    <Screen
      title={titled(one)}
      subtitle={
        <Row>
          <Badge tone={stateTone[one.state]}>{t(`exports.state.${one.state}`)}</Badge>
          <span>
            {[t(`exports.format.${one.format}`), !one.mine && one.asked_by_name, format.ago(one.asked_at)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Row>
      }
      back={{ to: '/exports', label: t('exports.title') }}
      action={one.mine && isOpen(one) && <Getting one={one} />}
    >
      <Stack>
        {one.state === 'waiting' && one.opens_at && (
          <Note tone="marigold" icon={<Hourglass aria-hidden="true" />}>
            <p>{t(one.mine ? 'exports.waits_mine' : 'exports.waits_others', { when: format.dayAndTime(one.opens_at) })}</p>
          </Note>
        )}
        {one.objection && (
          <Note tone="danger">
            <p>{t('exports.objected', { why: one.objection })}</p>
          </Note>
        )}
        <Section>
          <p>{t('exports.because', { why })}</p>
          {isOpen(one) && one.expires_at && <p>{t('exports.until', { when: format.dayAndTime(one.expires_at) })}</p>}
          {isOpen(one) && one.mine && <p>{t('exports.marked')}</p>}
          {one.mine && (isOpen(one) || one.state === 'waiting') && <Withdrawing one={one} />}
          {one.may_decide && <Deciding one={one} />}
        </Section>
      </Stack>
    </Screen>
  )
}

function Getting({ one }: { one: Export }) {
  const t = useText()
  const { language } = useLanguage()
  if (one.format === 'sheet')
    return (
      <ButtonLink
        kind="primary"
        to="/exports/$exportId/sheet"
        params={{ exportId: one.id }}
        icon={<Printer aria-hidden="true" />}
      >
        {t('exports.open_sheet')}
      </ButtonLink>
    )
  return (
    <ButtonAnchor kind="primary" href={fileAddress(one.id, language)} download icon={<Download aria-hidden="true" />}>
      {t('exports.download')}
    </ButtonAnchor>
  )
}

function Withdrawing({ one }: { one: Export }) {
  const t = useText()
  const { mutate, isPending, error } = useWithdrawing(one.id)
  return (
    <>
      <Row>
        <Button busy={isPending} onClick={() => mutate(undefined)}>
          {t('exports.withdraw')}
        </Button>
      </Row>
      {error && <ErrorBox error={error} />}
    </>
  )
}
