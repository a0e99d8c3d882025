import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { cameBack, gaveUp, sessionBegan } from '../session/ended'
import { answered, connect } from './client'
import type { Post } from './shape'

const address = 'http://localhost:8080/api/v1/people'
const api = connect<{ '/people': Post<{ alias: string }, { id: string }> }>()
const add = (alias: string) => answered(api.POST('/people', { body: { alias } }))

/** Answers one after the other and tells which keys came. */
function answers(...statuses: number[]) {
  const keys: (string | null)[] = []
  const marks: (string | null)[] = []
  server.use(
    http.post(address, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      marks.push(request.headers.get('X-Requested-By'))
      const status = statuses.shift() ?? 201
      return status < 300
        ? HttpResponse.json({ id: 'p1' }, { status })
        : HttpResponse.json({ code: 'owner_unreachable' }, { status })
    }),
  )
  return { keys, marks }
}

describe('what is sent', () => {
  it('carries the same key again when no answer came, and a new one for a new wish', async () => {
    const { keys, marks } = answers(503, 201, 201)
    await expect(add('Lupita')).rejects.toMatchObject({ code: 'owner_unreachable', passing: true })
    await add('Lupita')
    await add('Lupita')
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[1])
    expect(marks).toEqual(['vecindad', 'vecindad', 'vecindad'])
  })

  it('waits for a new login when the session ended, then goes on with the same key', async () => {
    sessionBegan()
    const { keys } = answers(401, 201)
    const sent = add('Chayo')
    await expect.poll(() => keys.length).toBe(1)
    cameBack()
    await expect(sent).resolves.toEqual({ id: 'p1' })
    expect(keys[1]).toBe(keys[0])
  })

  it('is refused when the person does not log in again', async () => {
    sessionBegan()
    const { keys } = answers(401)
    const sent = add('Nando')
    await expect.poll(() => keys.length).toBe(1)
    gaveUp()
    await expect(sent).rejects.toMatchObject({ code: 'login_needed' })
  })
})
