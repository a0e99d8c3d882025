import { expect, test } from 'vitest'
import { instantOf, wallIn } from './clock'
import { emptyDraft, mistakesIn, patchOf, planOf } from './planning'

const draft = { ...emptyDraft('c1'), title: { en: '', es: 'Taller' }, date: '2026-12-01', timezone: 'America/Los_Angeles' }

test('a plan needs a title in one language, hours, and a host', () => {
  expect(mistakesIn({ ...draft, title: { en: ' ', es: '' }, starts: '', host: '' })).toEqual({
    title: 'events.title_needed',
    date: 'events.date_needed',
    host: 'events.host_needed',
  })
  expect(mistakesIn(draft)).toEqual({})
})

test('what goes past midnight ends on the next day', () => {
  const plan = planOf({ ...draft, starts: '21:00', ends: '01:00' })
  expect(plan.starts_at).toBe('2026-12-02T05:00:00.000Z')
  expect(plan.ends_at).toBe('2026-12-02T09:00:00.000Z')
})

test('the clock on the wall is the one of the place, in summer as in winter', () => {
  expect(instantOf({ date: '2026-07-01', time: '18:00' }, 'America/Los_Angeles')?.toISOString()).toBe('2026-07-02T01:00:00.000Z')
  expect(instantOf({ date: '2026-12-01', time: '18:00' }, 'America/New_York')?.toISOString()).toBe('2026-12-01T23:00:00.000Z')
  expect(wallIn('2026-07-02T01:00:00Z', 'America/Los_Angeles')).toEqual({ date: '2026-07-01', time: '18:00' })
})

test('a capacity is a whole number from 1, or left out', () => {
  for (const wrong of ['0', '-3', 'diez', '2.5']) expect(mistakesIn({ ...draft, capacity: wrong }).capacity).toBeDefined()
  expect(planOf({ ...draft, capacity: '25' }).capacity).toBe(25)
  expect(planOf(draft).capacity).toBeUndefined()
})

test('what was emptied is removed by the patch, and hosts are left alone', () => {
  expect(patchOf({ ...draft, title: { en: '', es: 'Taller' }, capacity: '' })).toMatchObject({
    title: { en: null, es: 'Taller' },
    capacity: null,
    place: null,
    online_url: null,
    host_committee_ids: undefined,
  })
})
