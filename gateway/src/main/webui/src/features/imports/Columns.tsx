import { useState } from 'react'
import { useText } from '../../core/i18n/text'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { Badge, ErrorBox } from '../../ui/Feedback'
import { SelectField } from '../../ui/Field'
import { Section } from '../../ui/Screen'
import { type ChangeMapping, type Field, fields, type Import, type ImportColumn } from './api'
import styles from './Columns.module.css'
import { useImportWords } from './words'

type Props = { one: Import; busy: boolean; error: unknown; onMap: (change: ChangeMapping) => void }

/** What each column is taken for, with some of its values, and a way to say otherwise. */
export function Columns({ one, busy, error, onMap }: Props) {
  const t = useText()
  const [chosen, setChosen] = useState<Record<number, Field>>({})
  const columns = one.columns ?? []
  const choose = (column: ImportColumn, field: Field) => {
    const { [column.index]: _, ...others } = chosen
    setChosen(field === column.field ? others : { ...others, [column.index]: field })
  }
  const changes = Object.entries(chosen).map(([index, field]) => ({ index: Number(index), field }))
  const unsure = columns.filter(({ known }) => !known).length
  const send = () => {
    onMap({ columns: changes })
    setChosen({})
  }
  return (
    <Section>
      <Disclosure title={t('imports.columns', { count: columns.length })} open={one.state === 'mapping' || unsure > 0}>
        <p>{t('imports.columns_hint')}</p>
        {one.origin !== 'vcard' && (
          <SelectField
            label={t('imports.header_row')}
            value={String(one.header_row ?? 0)}
            disabled={busy}
            onChange={(row) => onMap({ header_row: Number(row), columns: [] })}
            choices={headerRows(one.header_row ?? 0).map((row) => ({
              value: String(row),
              label: row === 0 ? t('imports.header_none') : t('imports.row', { row }),
            }))}
          />
        )}
        <ul className={styles.columns}>
          {columns.map((column) => (
            <li key={column.index}>
              <OneColumn
                column={column}
                field={chosen[column.index] ?? column.field}
                onChoose={(field) => choose(column, field)}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
      {changes.length > 0 && (
        <div className={styles.apply}>
          <Button kind="primary" wide busy={busy} onClick={send}>
            {t('imports.preview_again', { count: changes.length })}
          </Button>
        </div>
      )}
      {Boolean(error) && <ErrorBox error={error} />}
    </Section>
  )
}

const headerRows = (now: number) => [...new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, now])].sort((a, b) => a - b)

function OneColumn({ column, field, onChoose }: { column: ImportColumn; field: Field; onChoose: (field: Field) => void }) {
  const t = useText()
  const words = useImportWords()
  const name = column.header ?? t('imports.column', { letter: column.letter })
  return (
    <div className={styles.column}>
      <div>
        <p className={styles.name}>
          {name} {!column.known && field === column.field && <Badge tone="marigold">{t('imports.unknown')}</Badge>}
        </p>
        <p className={styles.samples}>{(column.samples ?? []).join(' · ')}</p>
      </div>
      {column.field === 'left_out' ? (
        <p className={styles.leftOut}>{t('imports.never')}</p>
      ) : (
        <SelectField
          label={t('imports.is', { column: name })}
          value={field}
          onChange={(value) => onChoose(value as Field)}
          choices={fields.filter((one) => one !== 'left_out').map((value) => ({ value, label: words.field(value) }))}
        />
      )}
    </div>
  )
}
