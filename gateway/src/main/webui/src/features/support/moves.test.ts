import { describe, expect, it } from 'vitest'
import { states } from './api'
import { columns, mayBecome, nextOf, previousOf } from './moves'

describe('the steps of a need', () => {
  it('lead from needed to fulfilled', () => {
    expect(columns.map(nextOf)).toEqual(['offered', 'confirmed', 'fulfilled', 'confirmed'])
  })

  it('lead back one column wherever there is one', () => {
    expect(columns.map(previousOf)).toEqual([undefined, 'needed', 'offered', 'confirmed'])
    expect(previousOf('withdrawn')).toBeUndefined()
  })

  it('skip nothing on the way to fulfilled', () => {
    expect(states.filter((state) => mayBecome(state, 'fulfilled'))).toEqual(['confirmed'])
  })
})
