import { describe, expect, it } from 'vitest'
import { faultsOf, readTexts } from '../../../scripts/messages.mjs'

const one = (en: string, es?: string) =>
  new Map([['x.y', { file: 'x/messages.json', text: { en, ...(es === undefined ? {} : { es }) } }]])

describe('texts', () => {
  it('are all there in English and Spanish, with the same parameters', () => {
    expect(faultsOf(readTexts())).toEqual([])
  })

  it('are refused when a language is missing', () => {
    expect(faultsOf(one('Save'))).toEqual(['x/messages.json: x.y has no text in es'])
  })

  it('are refused when a parameter is missing in one language', () => {
    expect(faultsOf(one('{count} people', 'personas'))[0]).toMatch(/x.y differs in en and es/)
  })
})
