import { useQuery } from '@tanstack/react-query'
import { answered, connect } from '../../core/api/client'
import type { Act, ById, Delete, Get, Page, Post, Put } from '../../core/api/shape'

export type ImportState = 'reading' | 'mapping' | 'previewed' | 'running' | 'completed' | 'failed'

export const fields = [
  'given_name',
  'additional_name',
  'family_name',
  'name',
  'alias',
  'phone',
  'email',
  'street',
  'locality',
  'region',
  'postal_code',
  'country',
  'preferred_language',
  'languages_spoken',
  'tags',
  'skills',
  'note',
  'identifier',
  'opted_out',
  'opted_in',
  'email_type',
  'phone_type',
  'bad_email',
  'bad_phone',
  'ignored',
  'left_out',
] as const
export type Field = (typeof fields)[number]

export type ImportColumn = {
  index: number
  letter: string
  header?: string
  field: Field
  detail?: string
  known: boolean
  samples?: string[]
}
export type ImportWarning = { row: number; column_index?: number; column?: string; code: string }
export type Verdict = 'new' | 'updated' | 'unchanged' | 'refused'
export type PreviewPerson = { display_name?: string; phones?: { number: string }[]; emails?: { address: string }[] }
export type PreviewRow = { row: number; verdict: Verdict; person: PreviewPerson; warnings: ImportWarning[] }
export type Counts = { updated: number; unchanged: number; refused: number }

export type Import = Counts & {
  id: string
  state: ImportState
  problem?: string
  file_name?: string
  committee_id?: string
  language?: string
  rows: number
  created: number
  opt_outs?: number
  consented?: number
  agreed?: Agreed
  remembered?: boolean
  undo?: Undo
  undoable_until?: string
  progress: number
  warnings: ImportWarning[]
  warnings_total?: number
  created_at?: string
  finished_at?: string
  header_row?: number
  origin?: string
  columns?: ImportColumn[]
  preview?: Counts & { new: number; opt_outs?: number; rows?: PreviewRow[] }
}

export type UndoReason = 'changed_since' | 'in_use' | 'imported_again' | 'merged_or_gone' | 'opt_out_stays'
/** What undoing comes to, in people; without a state it is only looked at. */
export type Undo = {
  state?: 'running' | 'broken_off' | 'done'
  progress?: number
  put_away: number
  restored: number
  unlinked: number
  consents: number
  kept: { reason: UndoReason; count: number }[]
  complete?: boolean
}

export const purposes = ['contact', 'events', 'volunteering', 'photo', 'legal_referral'] as const
export const channels = ['call', 'sms', 'whatsapp', 'signal', 'email', 'mail', 'in_person'] as const
export type Purpose = (typeof purposes)[number]
export type Channel = (typeof channels)[number]
/** One answer for everyone of a file. */
export type Agreed = { where: string; purposes: Purpose[]; channels: Channel[]; language?: string; wording?: string }

export type ColumnChoice = { index: number; field: Field }
export type ChangeMapping = { header_row?: number; columns: ColumnChoice[] }

type Upload = {
  post: {
    parameters: { header: { 'Idempotency-Key': string } }
    requestBody: { content: { 'multipart/form-data': FormData } }
    responses: { 202: { content: { 'application/json': Import } } }
  }
}
type Paths = {
  '/imports': Get<Page<Import>, { limit?: number; cursor?: string }> & Upload
  '/imports/{id}': Get<Import, undefined, ById> & Delete<ById>
  '/imports/{id}/mapping': Put<ChangeMapping, Import, ById>
  '/imports/{id}/memory': Delete<ById>
  '/imports/{id}/undo': Get<Undo, undefined, ById> & Act<Import, ById>
  '/imports/{id}/start': Post<{ agreed?: Agreed }, Import, ById>
}
export const api = connect<Paths>()

export const going = (state: ImportState | undefined) => state === 'reading' || state === 'running'

const pace = 1000

export const useImports = () =>
  useQuery({
    queryKey: ['imports', 'list'],
    queryFn: async () => (await answered(api.GET('/imports', { params: { query: { limit: 50 } } }))).items,
    refetchInterval: ({ state }) => (state.data?.some((one) => going(one.state) || one.undo?.state === 'running') ? pace : false),
  })

export const useImport = (id: string) =>
  useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => answered(api.GET('/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (going(state.data?.state) || state.data?.undo?.state === 'running' ? pace : false),
    staleTime: 0,
  })

export const refusedAddress = (id: string, language: string) => `/api/v1/imports/${id}/refused.csv?language=${language}`
