import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { Badge } from '../../ui/Feedback'
import { List, RowLink } from '../../ui/List'
import type { Export } from './api'
import { stateTone, useExportTitle } from './words'

/** Exports as rows: whose, how many, why, and where they stand. */
export function Rows({ label, rows }: { label: string; rows: Export[] }) {
  const t = useText()
  const format = useFormat()
  const titled = useExportTitle()
  return (
    <List label={label}>
      {rows.map((one) => (
        <li key={one.id}>
          <RowLink
            to="/exports/$exportId"
            params={{ exportId: one.id }}
            title={titled(one)}
            detail={
              <>
                {[!one.mine && one.asked_by_name, t(`exports.reason.${one.reason}`), one.words, format.ago(one.asked_at)]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                <Badge tone={stateTone[one.state]}>{t(`exports.state.${one.state}`)}</Badge>
              </>
            }
          />
        </li>
      ))}
    </List>
  )
}
