import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { offeredLanguages, useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { useToasts } from '../../ui/Toast'
import styles from './Sheet.module.css'
import { pastedRows, type Sheet, type SheetRow, setSheet, withCell, withPasted } from './sheet'

const cells = ['name', 'phone', 'email'] as const
type Cell = (typeof cells)[number]

const kinds: Record<Cell, { type: string; inputMode?: 'tel' | 'email' }> = {
  name: { type: 'text' },
  phone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
}

/** Rows as on paper. Enter goes on as Tab does, and from the e-mail to the next name: the hands stay on the keys. */
export function SheetRows({ sheet }: { sheet: Sheet }) {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const list = useRef<HTMLOListElement>(null)
  const words: Record<Cell, string> = {
    name: t('imports.sheet_name'),
    phone: t('imports.sheet_phone'),
    email: t('imports.sheet_email'),
  }
  // Headings are row 1, as in the import that comes of it.
  const number = (at: number) => at + 2
  const focus = (at: number, cell: Cell) => list.current?.querySelector<HTMLElement>(`[data-at="${at}-${cell}"]`)?.focus()
  const keys = (at: number, cell: Cell) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const next = cells[cells.indexOf(cell) + 1]
      if (next) focus(at, next)
      else focus(at + 1, 'name')
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      focus(at + 1, cell)
    } else if (event.key === 'ArrowUp') {
      event.preventDefault()
      focus(at - 1, cell)
    }
  }
  const paste = (at: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (!/[\n\t]/.test(text.trim())) return
    event.preventDefault()
    const rows = pastedRows(text)
    setSheet(withPasted(sheet, at, rows))
    toasts.say(t('imports.sheet_pasted', { count: rows.length }))
  }
  const put = (at: number, change: Partial<SheetRow>) => setSheet(withCell(sheet, at, change))
  return (
    <ol ref={list} className={styles.rows} aria-label={t('imports.sheet_rows')}>
      {sheet.rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the sheet
        <li key={at} className={styles.row}>
          <span className={styles.number} aria-hidden="true">
            {number(at)}
          </span>
          {cells.map((cell) => (
            <input
              key={cell}
              {...kinds[cell]}
              data-at={`${at}-${cell}`}
              className={[styles.cell, styles[cell]].join(' ')}
              aria-label={t('imports.sheet_of_row', { field: words[cell], row: number(at) })}
              placeholder={words[cell]}
              value={row[cell]}
              autoComplete="off"
              autoCapitalize={cell === 'name' ? 'words' : 'off'}
              spellCheck={false}
              enterKeyHint="next"
              onChange={(event) => put(at, { [cell]: event.target.value })}
              onKeyDown={keys(at, cell)}
              onPaste={paste(at)}
            />
          ))}
          <select
            className={[styles.cell, styles.language].join(' ')}
            aria-label={t('imports.sheet_of_row', { field: t('imports.sheet_own_language'), row: number(at) })}
            value={row.language}
            onChange={(event) => put(at, { language: event.target.value })}
          >
            <option value="">{t('imports.sheet_same_language')}</option>
            {offeredLanguages.map((tag) => (
              <option key={tag} value={tag}>
                {format.languageName(tag)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ol>
  )
}
