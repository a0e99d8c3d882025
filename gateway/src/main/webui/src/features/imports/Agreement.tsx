import { useViolations } from '../../core/api/problemText'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { CheckField, FieldRow, SelectField, TextAreaField, TextField } from '../../ui/Field'
import { Section } from '../../ui/Screen'
import styles from './Agreement.module.css'
import { type Agreed, channels, purposes } from './api'
import { useImportWords } from './words'

type Props = {
  /** Absent: they agreed to nothing yet. */
  agreed: Agreed | undefined
  onChange: (agreed: Agreed | undefined) => void
  /** Whether it was tried to go on, so that what is missing is said. */
  asked: boolean
  error: unknown
  language: string
}

export const complete = (agreed: Agreed | undefined) =>
  !agreed || (agreed.where.trim() !== '' && agreed.purposes.length > 0 && agreed.channels.length > 0)

/** The one question about the whole file, asked before it starts; leaving it alone is an answer. */
export function Agreement({ agreed, onChange, asked, error, language }: Props) {
  const t = useText()
  const format = useFormat()
  const words = useImportWords()
  const violations = useViolations(error)
  const first: Agreed = { where: '', purposes: ['contact'], channels: ['call'], language }
  const put = (change: Partial<Agreed>) => onChange({ ...(agreed ?? first), ...change })
  const missing = (lacks: boolean, text: string) => (asked && lacks ? text : undefined)
  return (
    <Section title={t('imports.agreed')}>
      <p>{t('imports.agreed_hint')}</p>
      <fieldset className={styles.choice}>
        <legend className={styles.unseen}>{t('imports.agreed')}</legend>
        <label className={styles.option}>
          <input type="radio" name="agreed" checked={!agreed} onChange={() => onChange(undefined)} />
          {t('imports.agreed_nothing')}
        </label>
        <label className={styles.option}>
          <input type="radio" name="agreed" checked={Boolean(agreed)} onChange={() => onChange(agreed ?? first)} />
          {t('imports.agreed_yes')}
        </label>
      </fieldset>
      {agreed && (
        <>
          <TextField
            label={t('imports.agreed_where')}
            hint={t('imports.agreed_where_hint')}
            value={agreed.where}
            maxLength={200}
            error={violations.at('/agreed/where') ?? missing(agreed.where.trim() === '', t('core.violation.required'))}
            onChange={(where) => put({ where })}
          />
          <FieldRow>
            <Several
              legend={t('imports.agreed_purposes')}
              all={purposes}
              chosen={agreed.purposes}
              word={words.purpose}
              error={missing(agreed.purposes.length === 0, t('imports.agreed_needed'))}
              onChange={(chosen) => put({ purposes: chosen })}
            />
            <Several
              legend={t('imports.agreed_channels')}
              all={channels}
              chosen={agreed.channels}
              word={words.channel}
              error={missing(agreed.channels.length === 0, t('imports.agreed_needed'))}
              onChange={(chosen) => put({ channels: chosen })}
            />
          </FieldRow>
          <SelectField
            label={t('imports.agreed_language')}
            value={agreed.language ?? ''}
            error={violations.at('/agreed/language')}
            onChange={(tag) => put({ language: tag || undefined })}
            choices={[
              { value: '', label: t('imports.sheet_language_unknown') },
              ...offeredLanguages.map((tag) => ({ value: tag, label: format.languageName(tag) })),
            ]}
          />
          <TextAreaField
            label={t('imports.agreed_wording')}
            optional
            lang={agreed.language}
            maxLength={2000}
            value={agreed.wording ?? ''}
            error={violations.at('/agreed/wording')}
            onChange={(wording) => put({ wording: wording || undefined })}
          />
        </>
      )}
    </Section>
  )
}

type SeveralProps<Code extends string> = {
  legend: string
  all: readonly Code[]
  chosen: Code[]
  word: (code: Code) => string
  error?: string
  onChange: (chosen: Code[]) => void
}

function Several<Code extends string>({ legend, all, chosen, word, error, onChange }: SeveralProps<Code>) {
  return (
    <fieldset className={styles.several}>
      <legend className={styles.legend}>{legend}</legend>
      {all.map((code) => (
        <CheckField
          key={code}
          label={word(code)}
          checked={chosen.includes(code)}
          onChange={(checked) => onChange(all.filter((one) => (one === code ? checked : chosen.includes(one))))}
        />
      ))}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
