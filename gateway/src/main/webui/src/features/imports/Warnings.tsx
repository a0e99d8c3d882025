import { useText } from '../../core/i18n/text'
import { Disclosure } from '../../ui/Disclosure'
import { Section } from '../../ui/Screen'
import type { Import } from './api'
import { useImportWords } from './words'

/** Values that were left out of good rows, each with the row's own number. */
export function Warnings({ one }: { one: Import }) {
  const t = useText()
  const words = useImportWords()
  const total = one.warnings_total ?? one.warnings.length
  if (total === 0) return null
  return (
    <Section>
      <Disclosure title={t('imports.warnings', { count: total })}>
        <p>{t('imports.warnings_hint')}</p>
        <ul>
          {one.warnings.map((warning) => (
            <li key={`${warning.row} ${warning.column_index} ${warning.code}`}>{words.warning(warning)}</li>
          ))}
        </ul>
        {total > one.warnings.length && <p>{t('imports.warnings_more', { count: total - one.warnings.length })}</p>}
      </Disclosure>
    </Section>
  )
}
