import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellLoggedOut, useOnlyMine } from './leaving'

const assign = vi.fn()

beforeEach(() => vi.stubGlobal('location', { assign }))
afterEach(() => {
  vi.unstubAllGlobals()
  assign.mockReset()
})

function anotherPage(says: string) {
  const channel = new BroadcastChannel('vecindad-who')
  channel.postMessage(says)
  return channel
}

test('a page of somebody else starts anew when another person logs in', async () => {
  renderHook(() => useOnlyMine('lucia'))

  const other = anotherPage('beto')

  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
  other.close()
})

test('a second page of the same person leaves the first alone', async () => {
  renderHook(() => useOnlyMine('lucia'))
  const heard = new Promise((resolve) => {
    const channel = new BroadcastChannel('vecindad-who')
    channel.addEventListener('message', () => {
      channel.close()
      resolve(true)
    })
  })

  const other = anotherPage('lucia')

  await heard
  expect(assign).not.toHaveBeenCalled()
  other.close()
})

test('who is told to be somebody else by the server starts anew', () => {
  const { rerender } = renderHook(({ id }) => useOnlyMine(id), { initialProps: { id: 'lucia' } })

  rerender({ id: 'beto' })

  expect(assign).toHaveBeenCalledWith('/')
})

test('a logout in one page empties the others', async () => {
  renderHook(() => useOnlyMine('lucia'))

  tellLoggedOut()

  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
})
