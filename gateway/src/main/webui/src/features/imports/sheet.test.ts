import { describe, expect, it } from 'vitest'
import { asCsv, pastedRows, people, type Sheet, withCell, withPasted } from './sheet'

const row = (change = {}) => ({ name: '', phone: '', email: '', language: '', ...change })
const sheet = (...rows: ReturnType<typeof row>[]): Sheet => ({ rows, language: 'es' })

describe('a typed sheet', () => {
  it('always has an empty row below the last one typed', () => {
    const one = withCell(sheet(row()), 0, { name: 'Ana' })
    expect(one.rows).toEqual([row({ name: 'Ana' }), row()])
    expect(withCell(one, 0, { phone: '1' }).rows).toHaveLength(2)
    expect(people(one)).toBe(1)
  })

  it('reads pasted lines, whatever stands between the cells', () => {
    expect(
      pastedRows('María Núñez\t415 555 0101\tmaria@example.org\r\n\nJosé; (415) 555-0102\nLuz, Ajanel, luz@example.org\n'),
    ).toEqual([
      row({ name: 'María Núñez', phone: '415 555 0101', email: 'maria@example.org' }),
      row({ name: 'José', phone: '(415) 555-0102' }),
      row({ name: 'Luz Ajanel', email: 'luz@example.org' }),
    ])
  })

  it('puts pasted lines where they were pasted, and keeps what stands above', () => {
    const result = withPasted(sheet(row({ name: 'Ana' }), row(), row()), 1, [row({ name: 'B' }), row({ name: 'C' })])
    expect(result.rows.map(({ name }) => name)).toEqual(['Ana', 'B', 'C', ''])
  })

  it('becomes a table whose row numbers are those on the screen', () => {
    const csv = asCsv(
      sheet(row({ name: 'Ana "la Güera"', language: 'mam' }), row({ language: 'es' }), row({ phone: '+1 415' }), row()),
    )
    expect(csv.split('\r\n')).toEqual([
      '"Name","Phone","Email","Language"',
      '"Ana ""la Güera""","","","mam"',
      '"","","",""',
      '"","+1 415","",""',
    ])
  })
})
