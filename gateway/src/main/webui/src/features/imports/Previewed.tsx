import { ShieldCheck } from 'lucide-react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Badge, Note } from '../../ui/Feedback'
import { List, ListItem } from '../../ui/List'
import { Section } from '../../ui/Screen'
import type { Import, PreviewRow } from './api'
import { Tally } from './Tally'
import { Warnings } from './Warnings'
import { useImportWords, verdictTone } from './words'

/** What would happen, of all rows in numbers and of the first ones by name. Nothing is written yet. */
export function Previewed({ one, mine }: { one: Import; mine: boolean }) {
  const t = useText()
  const format = useFormat()
  const leftOut = (one.columns ?? [])
    .filter(({ field }) => field === 'left_out')
    .map(({ header, letter }) => `«${header ?? letter}»`)
  return (
    <>
      <Section title={t('imports.preview', { count: one.rows })}>
        {one.preview && (
          <Tally
            fresh={one.preview.new}
            updated={one.preview.updated}
            unchanged={one.preview.unchanged}
            refused={one.preview.refused}
          />
        )}
        {one.preview && one.preview.new + one.preview.updated === 0 && <p>{t('imports.nothing_to_do')}</p>}
        {one.preview && (one.preview.opt_outs ?? 0) > 0 && <p>{t('imports.opt_outs', { count: one.preview.opt_outs ?? 0 })}</p>}
        {!mine && <p>{t('imports.not_mine')}</p>}
        {leftOut.length > 0 && (
          <Note icon={<ShieldCheck aria-hidden="true" />}>
            {t('imports.left_out', { columns: format.list(leftOut), count: leftOut.length })}
          </Note>
        )}
      </Section>
      {one.preview?.rows && one.preview.rows.length > 0 && (
        <Section title={t('imports.first_rows')}>
          <List label={t('imports.first_rows')}>
            {one.preview.rows.map((row) => (
              <PreviewItem key={row.row} row={row} card={one.origin === 'vcard'} />
            ))}
          </List>
        </Section>
      )}
      <Warnings one={one} />
    </>
  )
}

function PreviewItem({ row, card }: { row: PreviewRow; card: boolean }) {
  const t = useText()
  const words = useImportWords()
  const contacts = [
    ...(row.person.phones ?? []).map(({ number }) => number),
    ...(row.person.emails ?? []).map(({ address }) => address),
  ]
  return (
    <ListItem
      title={row.person.display_name || t('imports.nobody')}
      detail={
        <>
          {[t(card ? 'imports.card' : 'imports.row', { row: row.row }), ...contacts].join(' · ')}
          {row.warnings.map((warning) => (
            <span key={`${warning.column_index} ${warning.code}`}>
              <br />
              {words.warning(warning)}
            </span>
          ))}
        </>
      }
      trail={<Badge tone={verdictTone[row.verdict]}>{words.verdictOfOne(row.verdict)}</Badge>}
    />
  )
}
