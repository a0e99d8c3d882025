import { beforeEach, describe, expect, it } from 'vitest'
import { dump, freshDevice } from '../../testing/device'
import { claim, forgetEverything } from './owner'
import { dropPack, keepPack, openPack, packHere } from './packs'
import { anythingKept, database } from './store'

const hour = 3_600_000
const content = { turns: [{ name: 'Xochiquetzal Canario', phone: '+15105550142', script: 'Hola Xochiquetzal' }] }
const about = () => ({ listId: 'l1', people: 1, until: Date.now() + 12 * hour })

describe('a pack for tonight', () => {
  beforeEach(() => freshDevice('lucia'))

  it('is opened by its PIN, as often as one likes', async () => {
    await keepPack(about(), content, '740215')
    expect(await packHere()).toMatchObject({ listId: 'l1', people: 1, triesLeft: 5 })
    expect(await openPack('740215')).toEqual({ pack: content })
    expect(await openPack('740215')).toEqual({ pack: content })
  })

  it('holds no name, phone or script in the clear, and no key that can be read out', async () => {
    await keepPack(about(), content, '740215')
    await (await database()).put(
      'drafts',
      { until: 1, box: { iv: new Uint8Array(12), bytes: new TextEncoder().encode('Clara') as never } },
      'seen',
    )
    const kept = await dump()
    expect(kept, 'the dump would show what is in the clear').toContain('Clara')
    expect(kept).toContain('listId=l1')
    expect(kept).toContain('a key that can be read out: false')
    for (const canary of ['Xochiquetzal', 'Canario', '5105550142', 'Hola', '740215']) expect(kept).not.toContain(canary)
  })

  it('is gone after the fifth wrong PIN, also for who knows the right one', async () => {
    await keepPack(about(), content, '740215')
    for (const left of [4, 3, 2, 1]) expect(await openPack('740216')).toEqual({ wrong: left })
    expect(await openPack('740216')).toBe('gone')
    expect(await openPack('740215')).toBe('gone')
    expect(await (await database()).count('packs')).toBe(0)
  })

  it('forgets wrong tries once the right PIN came', async () => {
    await keepPack(about(), content, '740215')
    await openPack('111222')
    await openPack('740215')
    expect(await packHere()).toMatchObject({ triesLeft: 5 })
  })

  it('counts a try before it is known to be wrong, so that closing the page saves none', async () => {
    await keepPack(about(), content, '740215')
    const trying = openPack('000111')
    await expect.poll(async () => (await packHere())?.triesLeft).toBe(4)
    await trying
  })

  it('is gone when the time of the server is up, and after twelve hours whatever the server says', async () => {
    const now = Date.now()
    await keepPack({ ...about(), until: now + hour }, content, '740215', now)
    expect(await packHere(now + hour - 1)).toBeDefined()
    expect(await packHere(now + hour)).toBeUndefined()
    expect(await openPack('740215')).toBe('gone')
    await keepPack({ ...about(), until: now + 48 * hour }, content, '740215', now)
    expect(await packHere(now + 12 * hour - 1)).toBeDefined()
    expect(await packHere(now + 12 * hour)).toBeUndefined()
  })

  it('does not open with the right PIN on another device', async () => {
    await keepPack(about(), content, '740215')
    const copied = await (await database()).get('packs', 'tonight')
    await freshDevice('lucia')
    if (copied) await (await database()).put('packs', copied, 'tonight')
    await expect(openPack('740215')).rejects.toThrow()
  })

  it('remembers to give the people back when it is dropped', async () => {
    await keepPack(about(), content, '740215')
    await dropPack()
    expect(await (await database()).get('about', 'give_back')).toBe('l1')
    expect(await openPack('740215')).toBe('gone')
  })

  it('is removed before another account is served, and at logout', async () => {
    await keepPack(about(), content, '740215')
    await claim('beto')
    expect(await packHere()).toBeUndefined()
    await claim('lucia')
    expect(await packHere()).toBeUndefined()
    await keepPack(about(), content, '740215')
    await forgetEverything()
    expect(await anythingKept()).toBe(false)
    expect(await dump()).toBe('')
  })
})
