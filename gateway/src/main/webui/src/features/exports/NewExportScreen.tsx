import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useViolations } from '../../core/api/problemText'
import { useText } from '../../core/i18n/text'
import { whoWasChosen } from '../../core/people/chosen'
import { ledCommittees, type Me, useMe } from '../../core/session/me'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox, Note, Skeleton } from '../../ui/Feedback'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { Screen, Section, Stack } from '../../ui/Screen'
import { type Column, columns, type ExportOf, type Format, formats, type Reason, reasons, useAsking, usePreview } from './api'
import styles from './exports.module.css'

type Asked = { committee?: string; event?: string; segment?: string; found?: boolean }

/** What was being looked at; a search comes by memory only, since it may hold a name. */
function whom({ committee, event, segment, found }: Asked, me: Me): ExportOf {
  if (committee) return { committee_id: committee }
  if (event) return { event_id: event }
  if (segment) return { segment_id: segment }
  const chosen = whoWasChosen()
  if (found && chosen && 'filter' in chosen) return { search: chosen.filter }
  const led = ledCommittees(me)[0]
  return led && !found ? { committee_id: led.id } : { search: {} }
}

/** How many, in what form, and why: the reason is the one tap that asks. */
export function NewExportScreen() {
  const t = useText()
  const me = useMe()
  const asked = useSearch({ strict: false }) as Asked
  const [of] = useState(() => whom(asked, me))
  const preview = usePreview(of)
  return (
    <Screen title={t('exports.new')} back={{ to: '/exports', label: t('exports.title') }}>
      {preview.isPending && <Skeleton lines={6} />}
      {preview.isError && <ErrorBox error={preview.error} again={() => preview.refetch()} />}
      {preview.data && (
        <>
          <p className={styles.count} role="status">
            {t('exports.people', { count: preview.data.people })}
          </p>
          {!preview.data.at_once && <Note tone="marigold">{t('exports.will_wait')}</Note>}
          <Asking of={of} />
        </>
      )}
    </Screen>
  )
}

function Asking({ of }: { of: ExportOf }) {
  const t = useText()
  const navigate = useNavigate()
  const [format, setFormat] = useState<Format>('csv')
  const [left, setLeft] = useState<ReadonlySet<Column>>(new Set<Column>(['addresses']))
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const ask = useAsking(({ id }) => navigate({ to: '/exports/$exportId', params: { exportId: id }, replace: true }))
  const { at, any } = useViolations(ask.error)
  const because = (reason: Reason) => {
    const own = words.trim()
    setMissing(reason === 'other' && !own)
    if (reason === 'other' && !own) return
    ask.mutate({ of, format, reason, columns: columns.filter((column) => !left.has(column)), ...(own && { words: own }) })
  }
  const write = (column: Column, written: boolean) => {
    const next = new Set(left)
    if (written) next.delete(column)
    else next.add(column)
    setLeft(next)
  }
  return (
    <Stack>
      <Section title={t('exports.how')}>
        <SelectField
          label={t('exports.format')}
          hint={t(`exports.format_hint.${format}`)}
          value={format}
          onChange={(chosen) => setFormat(chosen as Format)}
          choices={formats.map((value) => ({ value, label: t(`exports.format.${value}`) }))}
        />
        <Disclosure title={t('exports.columns')}>
          <p>{t('exports.columns_hint')}</p>
          {columns.map((column) => (
            <CheckField
              key={column}
              label={t(`exports.column.${column}`)}
              checked={!left.has(column)}
              onChange={(written) => write(column, written)}
            />
          ))}
        </Disclosure>
      </Section>
      <Section title={t('exports.why')}>
        <TextField
          label={t('exports.words')}
          optional
          value={words}
          maxLength={200}
          autoComplete="off"
          error={missing && !words.trim() ? t('exports.say_words') : at('/words')}
          onChange={setWords}
        />
        <fieldset className={styles.reasons}>
          <legend>{t('exports.reason_tap')}</legend>
          {reasons.map((reason) => (
            <Button
              key={reason}
              busy={ask.isPending && ask.variables.reason === reason}
              onClick={() => !ask.isPending && because(reason)}
            >
              {t(`exports.reason.${reason}`)}
            </Button>
          ))}
        </fieldset>
        <p>{t('exports.why_hint')}</p>
        {ask.isError && !any && <ErrorBox error={ask.error} />}
      </Section>
    </Stack>
  )
}
