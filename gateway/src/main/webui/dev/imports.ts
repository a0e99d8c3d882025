import { notFound, on, page, problem } from './http.ts'

// biome-ignore lint/suspicious/noExplicitAny: an invented import
type Invented = any

const column = (index: number, header: string, field: string, samples: string[], known = true) => ({
  index,
  letter: 'ABCDEFGHIJ'[index],
  header,
  field,
  known,
  samples: field === 'left_out' ? undefined : samples,
})

const columns = () => [
  column(0, 'Nombre', 'given_name', ['María', 'José', 'Guadalupe']),
  column(1, 'Apellidos', 'family_name', ['Núñez Ajanel', 'Ixcoy']),
  column(2, 'Celular', 'phone', ['(415) 555-0101', '415.555.0102']),
  column(3, 'Correo', 'email', ['maria@example.org', 'jose(at)example']),
  column(4, 'C.P.', 'postal_code', ['94110', '94112']),
  column(5, 'Quién invitó', 'ignored', ['Rosa', 'Tomás'], false),
  column(6, 'Fecha de nacimiento', 'left_out', []),
]

const warnings = [
  { row: 3, column_index: 3, column: 'Correo', code: 'not_an_email' },
  { row: 7, column_index: 2, column: 'Celular', code: 'not_a_phone' },
]

const preview = () => ({
  new: 212,
  updated: 14,
  unchanged: 31,
  refused: 3,
  opt_outs: 4,
  rows: [
    {
      row: 2,
      verdict: 'new',
      person: { display_name: 'María Núñez Ajanel', phones: [{ number: '+14155550101' }] },
      warnings: [],
    },
    {
      row: 3,
      verdict: 'updated',
      person: { display_name: 'José Ixcoy', phones: [{ number: '+14155550102' }] },
      warnings: [warnings[0]],
    },
    {
      row: 4,
      verdict: 'unchanged',
      person: { display_name: 'Guadalupe Peña', emails: [{ address: 'lupe@example.org' }] },
      warnings: [],
    },
    { row: 5, verdict: 'refused', person: {}, warnings: [] },
  ],
})

const base = { rows: 260, created: 0, updated: 0, unchanged: 0, refused: 0, created_at: '2026-11-20T18:00:00Z', warnings: [] }
const all: Invented[] = [
  {
    ...base,
    id: 'i1',
    state: 'previewed',
    file_name: 'contactos-mission.xlsx',
    progress: 1,
    header_row: 1,
    remembered: true,
    agreed: { where: 'Feria de la Mission', purposes: ['contact', 'events'], channels: ['call', 'sms'], language: 'es' },
    warnings,
    warnings_total: 2,
    columns: columns(),
    preview: preview(),
  },
  {
    ...base,
    id: 'i2',
    state: 'running',
    file_name: 'firmas-taller.csv',
    progress: 0.42,
    created: 1200,
    updated: 30,
    unchanged: 4,
    refused: 2,
    columns: columns(),
  },
  {
    ...base,
    id: 'i3',
    state: 'completed',
    file_name: 'google-contacts.csv',
    progress: 1,
    consented: 226,
    opt_outs: 4,
    undoable_until: '2026-12-20T18:00:00Z',
    created: 212,
    updated: 14,
    unchanged: 31,
    refused: 3,
    warnings,
    warnings_total: 2,
    columns: columns(),
  },
  { ...base, id: 'i4', state: 'failed', file_name: 'viejo.xls', problem: 'file_is_an_old_or_protected_workbook', progress: 0 },
]

const undone = {
  put_away: 205,
  restored: 12,
  unlinked: 31,
  consents: 226,
  kept: [
    { reason: 'changed_since', count: 5 },
    { reason: 'in_use', count: 4 },
    { reason: 'opt_out_stays', count: 4 },
  ],
}

const found = (id: string) => all.find((one) => one.id === id)

export const imports = [
  on('GET', '/api/v1/imports', () => page(all)),
  on('POST', '/api/v1/imports', ({ raw }) => {
    const file_name = /filename="([^"]+)"/.exec(raw)?.[1] ?? 'contactos.csv'
    if (/\.(png|pdf|docx)$/.test(file_name)) return problem(400, 'file_is_not_a_table')
    const made = {
      ...base,
      id: `i${all.length + 1}`,
      state: 'previewed',
      file_name,
      progress: 1,
      header_row: 1,
      warnings,
      warnings_total: 2,
      columns: columns(),
      preview: preview(),
    }
    all.unshift(made)
    return { status: 202, body: made }
  }),
  on('GET', '/api/v1/imports/:id', ({ id }) => {
    const one = found(id)
    if (!one) return notFound()
    if (one.undo?.state === 'running') {
      one.undo.progress = Math.min(1, one.undo.progress + 0.25)
      if (one.undo.progress === 1) one.undo.state = 'done'
    }
    if (one.state === 'running') {
      one.progress = Math.min(1, one.progress + 0.15)
      one.created = Math.round(212 * one.progress)
      if (one.progress === 1)
        Object.assign(one, { state: 'completed', created: 212, updated: 14, unchanged: 31, refused: 3, preview: undefined })
    }
    return { body: one }
  }),
  on('PUT', '/api/v1/imports/:id/mapping', ({ id, body }) => {
    const one = found(id)
    for (const { index, field } of body.columns) Object.assign(one.columns[index], { field, known: true })
    return { body: one }
  }),
  on('POST', '/api/v1/imports/:id/start', ({ id }) => {
    Object.assign(found(id), { state: 'running', progress: 0 })
    return { status: 202, body: found(id) }
  }),
  on('GET', '/api/v1/imports/:id/undo', () => ({ body: { ...undone, complete: true } })),
  on('POST', '/api/v1/imports/:id/undo', ({ id }) => {
    Object.assign(found(id), { undo: { ...undone, state: 'running', progress: 0 }, undoable_until: undefined })
    return { status: 202, body: found(id) }
  }),
  on('DELETE', '/api/v1/imports/:id/memory', ({ id }) => {
    Object.assign(found(id), { remembered: false, agreed: undefined })
    return { status: 204 }
  }),
  on('DELETE', '/api/v1/imports/:id', ({ id }) => {
    all.splice(all.indexOf(found(id)), 1)
    return { status: 204 }
  }),
]
