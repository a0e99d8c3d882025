import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { NewOrganizationScreen } from '../features/organizations/NewOrganizationScreen'
import { show } from '../testing/show'
import { Dialog } from './Dialog'
import { TextField } from './Field'

test('who goes back with words typed is asked, and finds them where they were', async () => {
  const { user, router } = await show(<NewOrganizationScreen />, { path: '/organizations/new' })
  await user.type(await screen.findByLabelText('Nombre'), 'Remedios')

  router.navigate({ to: '/' })
  await user.click(await screen.findByRole('button', { name: 'Seguir escribiendo' }))

  expect(router.state.location.pathname).toBe('/organizations/new')
  expect(screen.getByLabelText<HTMLInputElement>('Nombre').value).toBe('Remedios')
})

test('who wants to leave all the same leaves', async () => {
  const { user, router } = await show(<NewOrganizationScreen />, { path: '/organizations/new' })
  await user.type(await screen.findByLabelText('Nombre'), 'Remedios')

  router.navigate({ to: '/' })
  await user.click(await screen.findByRole('button', { name: 'Salir sin guardar' }))

  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
})

test('nobody is asked who typed nothing', async () => {
  const { router } = await show(<NewOrganizationScreen />, { path: '/organizations/new' })
  await screen.findByLabelText('Nombre')

  await router.navigate({ to: '/' })

  expect(router.state.location.pathname).toBe('/')
})

test('a reload with words typed is asked about by the browser', async () => {
  const { user } = await show(<NewOrganizationScreen />, { path: '/organizations/new' })
  await user.type(await screen.findByLabelText('Nombre'), 'Remedios')

  const reload = new Event('beforeunload', { cancelable: true })
  dispatchEvent(reload)

  expect(reload.defaultPrevented).toBe(true)
})

function Asking() {
  const [open, setOpen] = useState(true)
  const [words, setWords] = useState('')
  return open ? (
    <Dialog title="¿Qué hace falta?" onClose={() => setOpen(false)}>
      <TextField label="Qué exactamente" value={words} onChange={setWords} />
    </Dialog>
  ) : (
    <p>cerrado</p>
  )
}

test('a tap beside a dialog does not throw away what was typed in it', async () => {
  const { user } = await show(<Asking />)
  await user.type(await screen.findByLabelText('Qué exactamente'), 'una silla de ruedas')

  await user.click(screen.getByRole('dialog'))
  await user.click(await screen.findByRole('button', { name: 'Seguir escribiendo' }))

  expect(screen.getByLabelText<HTMLInputElement>('Qué exactamente').value).toBe('una silla de ruedas')
})

test('what was done in a dialog may lead elsewhere', async () => {
  const { user, router } = await show(<Asking />, { path: '/support' })
  await user.type(await screen.findByLabelText('Qué exactamente'), 'una silla de ruedas')

  await router.navigate({ to: '/tonight' })
  expect(router.state.location.pathname).toBe('/tonight')
})

test('a tap beside an empty dialog closes it', async () => {
  const { user } = await show(<Asking />)
  await screen.findByLabelText('Qué exactamente')

  await user.click(screen.getByRole('dialog'))

  expect(await screen.findByText('cerrado')).toBeTruthy()
})
