import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Problem } from '../core/api/problem'
import { show } from '../testing/show'
import { Button } from './Button'
import { useToasts } from './Toast'

function Failing({ problem }: { problem: Problem }) {
  const toasts = useToasts()
  return <Button onClick={() => toasts.failed(problem, () => undefined)}>Guardar</Button>
}

test('what was refused is not offered again', async () => {
  const { user } = await show(<Failing problem={new Problem('event_is_cancelled', 409)} />)

  await user.click(await screen.findByRole('button', { name: 'Guardar' }))

  await screen.findByText(/cancelado/)
  expect(screen.queryByRole('button', { name: 'Intentar de nuevo' })).toBeNull()
})

test('what did not get through is', async () => {
  const { user } = await show(<Failing problem={new Problem('owner_unreachable', 503)} />)

  await user.click(await screen.findByRole('button', { name: 'Guardar' }))

  expect(await screen.findByRole('button', { name: 'Intentar de nuevo' })).toBeTruthy()
})
