import { useSyncExternalStore } from 'react'
import { draftAt, keepDraftAt } from '../../core/keep/drafts'

export type SheetRow = { name: string; phone: string; email: string; language: string }
export type Sheet = { rows: SheetRow[]; language: string }

const blank: SheetRow = { name: '', phone: '', email: '', language: '' }
const atFirst = 5
const most = 300

const empty = (language = ''): Sheet => ({ rows: Array.from({ length: atFirst }, () => blank), language })

// What is typed outlives a look at another screen, a new log-in in another tab, and, sealed, a reload.
const place = 'imports.sheet'
let sheet = draftAt<Sheet>(place) ?? empty()
export const wasKept = () => draftAt(place) !== undefined
const listeners = new Set<() => void>()
export function setSheet(next: Sheet) {
  sheet = next
  keepDraftAt(place, people(next) > 0 ? next : undefined)
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSheet = () => useSyncExternalStore(subscribe, () => sheet)
export const clearSheet = () => setSheet(empty(sheet.language))

export const typed = (row: SheetRow) => row.name.trim() !== '' || row.phone.trim() !== '' || row.email.trim() !== ''
export const people = ({ rows }: Sheet) => rows.filter(typed).length

/** There is always an empty row below the last one typed. */
const roomy = (rows: SheetRow[]) => (rows.length < most && typed(rows.at(-1) ?? blank) ? [...rows, blank] : rows)

export function withCell({ rows, language }: Sheet, at: number, change: Partial<SheetRow>): Sheet {
  return { rows: roomy(rows.map((row, index) => (index === at ? { ...row, ...change } : row))), language }
}

export function withMoreRows({ rows, language }: Sheet): Sheet {
  return { rows: [...rows, ...Array.from({ length: Math.min(10, most - rows.length) }, () => blank)], language }
}

/** Lines copied elsewhere: what has an @ is an e-mail, what has the digits of a phone is one, the rest is the name. */
export function pastedRows(text: string): SheetRow[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(line.includes('\t') ? '\t' : /[;,]/).reduce(read, blank))
}

function read(row: SheetRow, cell: string): SheetRow {
  const text = cell.trim()
  if (text === '') return row
  if (text.includes('@')) return row.email ? row : { ...row, email: text }
  if (text.replace(/\D/g, '').length >= 7) return row.phone ? row : { ...row, phone: text }
  return { ...row, name: row.name ? `${row.name} ${text}` : text }
}

export function withPasted({ rows, language }: Sheet, at: number, pasted: SheetRow[]): Sheet {
  const room = pasted.slice(0, most - at)
  return { rows: roomy([...rows.slice(0, at), ...room, ...rows.slice(at + room.length)]), language }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The sheet as a table; its headings are row 1, so that the numbers on the screen are those of the import. Blank rows stay, for the same reason. */
export function asCsv({ rows }: Sheet): string {
  const last = rows.findLastIndex(typed)
  const table = rows
    .slice(0, last + 1)
    .map((row) => (typed(row) ? [row.name, row.phone, row.email, row.language] : ['', '', '', '']))
  return [['Name', 'Phone', 'Email', 'Language'], ...table]
    .map((cells) => cells.map((cell) => quoted(cell.trim())).join(','))
    .join('\r\n')
}
