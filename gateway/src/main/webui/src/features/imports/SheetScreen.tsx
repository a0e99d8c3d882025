import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { canKeep } from '../../core/keep/store'
import { useLeavingWarned } from '../../core/leaving'
import { Button } from '../../ui/Button'
import { ErrorBox, Note } from '../../ui/Feedback'
import { FieldRow, SelectField } from '../../ui/Field'
import { KeptLine } from '../../ui/KeptLine'
import { Row, Screen } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import styles from './Sheet.module.css'
import { SheetPhoto } from './SheetPhoto'
import { SheetRows } from './SheetRows'
import { useCommitteeChoice, useSendingSheet } from './sending'
import { asCsv, clearSheet, people, setSheet, useSheet, wasKept, withMoreRows } from './sheet'

/** A paper sheet, typed beside its photo; from here on it is an import like any other. */
export function SheetScreen() {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const sheet = useSheet()
  const count = people(sheet)
  const choice = useCommitteeChoice()
  const [asked, setAsked] = useState(false)
  const [restored, setRestored] = useState(wasKept)
  const sending = useSendingSheet({ committee: choice.committee, language: sheet.language, onSent: clearSheet })
  useLeavingWarned(count > 0 && !sending.isSuccess && !canKeep())
  const go = () => {
    setAsked(true)
    if (count > 0 && !choice.missing) sending.mutate({ name: `${t('imports.sheet_file')}.csv`, text: asCsv(sheet) })
  }
  const clear = () => {
    const before = sheet
    clearSheet()
    setRestored(false)
    toasts.undoable(t('imports.sheet_cleared'), async () => setSheet(before))
  }
  return (
    <Screen
      title={t('imports.sheet')}
      subtitle={<span role="status">{t('imports.sheet_count', { count })}</span>}
      back={{ to: '/imports', label: t('imports.title') }}
      action={
        <Button kind="primary" icon={<ArrowRight aria-hidden="true" />} busy={sending.isPending} onClick={go}>
          {t('imports.sheet_send', { count })}
        </Button>
      }
      more={
        count > 0 && (
          <Button kind="plain" small disabled={sending.isPending} onClick={clear}>
            {t('imports.sheet_clear')}
          </Button>
        )
      }
    >
      <KeptLine kept={{ restored: restored && count > 0, discard: clear, done: clearSheet }} />
      {sending.waits && <Note tone="marigold">{t('imports.sheet_waiting')}</Note>}
      {asked && count === 0 && <Note tone="marigold">{t('imports.sheet_nobody')}</Note>}
      {asked && choice.missing && <Note tone="marigold">{t('imports.committee_first')}</Note>}
      {sending.isError && <ErrorBox error={sending.error} />}
      <div className={styles.sheet}>
        <SheetPhoto />
        <div className={styles.typing}>
          <FieldRow>
            {choice.offered && (
              <SelectField
                label={t('imports.committee')}
                value={choice.committee}
                onChange={choice.setCommittee}
                choices={choice.choices}
              />
            )}
            <SelectField
              label={t('imports.sheet_language')}
              value={sheet.language}
              onChange={(language) => setSheet({ ...sheet, language })}
              choices={[
                { value: '', label: t('imports.sheet_language_unknown') },
                ...offeredLanguages.map((tag) => ({ value: tag, label: format.languageName(tag) })),
              ]}
            />
          </FieldRow>
          <p className={styles.promise}>{t('imports.sheet_hint')}</p>
          <SheetRows sheet={sheet} />
          <Row>
            <Button onClick={() => setSheet(withMoreRows(sheet))}>{t('imports.sheet_more')}</Button>
          </Row>
        </div>
      </div>
    </Screen>
  )
}
