import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { dump, freshDevice } from '../../testing/device'
import { draftAt, draftsWritten, forgetDraftsInMemory, loadDrafts } from './drafts'
import { changed, laidOver, useKept } from './kept'
import { claim, forgetEverything } from './owner'
import { database } from './store'

const first = { name: '', note: '', agreed: false }
const form = () => renderHook(() => useKept('people.new', first)).result

/** As after a reload: what is in memory is gone. */
async function reload() {
  await expect.poll(written).toBe(true)
  forgetDraftsInMemory()
  await loadDrafts()
}
const written = async () => (await (await database()).count('drafts')) === 1

describe('what is typed', () => {
  beforeEach(() => freshDevice('lucia'))

  it('is there after a reload, and says so', async () => {
    const before = form()
    act(() => before.current[1]((now) => ({ ...now, name: 'Xochiquetzal' })))
    await reload()
    const [value, , kept] = form().current
    expect(value).toEqual({ name: 'Xochiquetzal', note: '', agreed: false })
    expect(kept.restored).toBe(true)
  })

  it('is sealed on the device', async () => {
    const { current } = form()
    act(() => current[1]({ name: 'Xochiquetzal', note: 'Canario', agreed: true }))
    await expect.poll(written).toBe(true)
    const kept = await dump()
    expect(kept).toContain('drafts until=')
    for (const canary of ['Xochiquetzal', 'Canario', 'agreed']) expect(kept).not.toContain(canary)
  })

  it('is discarded by a tap, and gone when it is saved', async () => {
    const result = form()
    act(() => result.current[1]({ ...first, name: 'Ana' }))
    await reload()
    const again = form()
    act(() => again.current[2].discard())
    expect(again.current[0]).toEqual(first)
    expect(again.current[2].restored).toBe(false)
    await expect.poll(written).toBe(false)
    act(() => again.current[1]({ ...first, name: 'Ana' }))
    await expect.poll(written).toBe(true)
    act(() => again.current[2].done())
    await expect.poll(written).toBe(false)
    expect(form().current[2].restored).toBe(false)
  })

  it('is kept without an A-number, which is written down nowhere', async () => {
    const result = form()
    act(() => result.current[1]({ ...first, note: 'Su número es A123456789 hoy' }))
    expect(form().current[0].note).toBe('Su número es A123456789 hoy')
    await reload()
    expect(form().current[0].note).toBe('Su número es hoy')
  })

  it('is nothing to keep once the form stands as it began', async () => {
    const result = form()
    act(() => result.current[1]({ ...first, name: 'Ana' }))
    await expect.poll(written).toBe(true)
    act(() => result.current[1](first))
    await expect.poll(written).toBe(false)
  })

  it('is gone after twelve hours, at logout, and for another account', async () => {
    const result = form()
    act(() => result.current[1]({ ...first, name: 'Ana' }))
    await expect.poll(written).toBe(true)
    await loadDrafts(Date.now() + 11 * 3_600_000)
    expect(draftAt('people.new')).toEqual({ name: 'Ana' })
    await loadDrafts(Date.now() + 13 * 3_600_000)
    expect(draftAt('people.new')).toBeUndefined()
    expect(await written()).toBe(false)
    act(() => result.current[1]({ ...first, name: 'Ana' }))
    await expect.poll(written).toBe(true)
    await claim('beto')
    expect(draftAt('people.new')).toBeUndefined()
    expect(await written()).toBe(false)
    await forgetEverything()
    expect(await dump()).toBe('')
  })

  it.each([undefined, 'beto'])('of a page from before is not kept for %s, after a logout in another tab', async (other) => {
    const result = form()
    await (await database()).delete('about', 'owner')
    if (other) await (await database()).put('about', other, 'owner')
    act(() => result.current[1]({ ...first, name: 'Ana' }))
    await draftsWritten()
    expect(await written()).toBe(false)
  })

  it('lays only what was typed over what is there by now', () => {
    const typed = changed({ title: 'Taller', place: 'Iglesia' }, { title: 'Taller', place: 'Parque' })
    expect(laidOver({ title: 'Taller grande', place: 'Iglesia' }, typed)).toEqual({ title: 'Taller grande', place: 'Parque' })
  })
})
