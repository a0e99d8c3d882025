import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../testing/server'
import { show } from '../../testing/show'
import { PeopleScreen } from './PeopleScreen'
import { rememberFilter } from './rememberedFilter'

const people = 'http://localhost:8080/api/v1/people'
const maria = { id: 'p1', display_name: 'María Núñez Ajanel', preferred_language: 'mam', phone: '+14155550101', has_phone: true }
const jose = { id: 'p2', display_name: 'José Ixcoy' }

beforeEach(() => {
  rememberFilter({})
  // jsdom lays nothing out: give the window a height, so that rows are in sight
  Object.defineProperty(window, 'innerHeight', { value: 800, configurable: true })
  server.use(
    http.get(people, ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? ''
      const items = [maria, jose].filter(({ display_name }) => q === '' || (q === 'nunez' && display_name.includes('Núñez')))
      return HttpResponse.json({ items, total: items.length })
    }),
    http.get(`${people}/duplicates`, () => HttpResponse.json({ items: [], total: 3 })),
    http.get('http://localhost:8080/api/v1/committees', () => HttpResponse.json({ items: [] })),
  )
})

describe('the list of people', () => {
  it('finds by a part of the name while one types, and keeps what was typed out of the address', async () => {
    const { user, router } = await show(<PeopleScreen Bar={() => null} Keep={() => null} />)
    expect(await screen.findByText('2 personas')).toBeVisible()
    await user.type(screen.getByRole('searchbox', { name: 'Buscar personas' }), 'nunez')
    expect(await screen.findByText('1 persona')).toBeVisible()
    expect(screen.getByRole('link', { name: /^María Núñez Ajanel/ })).toHaveAttribute('href', '/people/p1')
    expect(screen.getByRole('link', { name: 'Llamar a María Núñez Ajanel' })).toHaveAttribute('href', 'tel:+14155550101')
    expect(router.state.location.href).not.toContain('nunez')
    expect(location.href).not.toContain('nunez')
  })

  it('says who can be asked when nobody is found', async () => {
    const { user } = await show(<PeopleScreen Bar={() => null} Keep={() => null} />)
    await user.type(await screen.findByRole('searchbox'), 'zzz')
    expect(await screen.findByText('No se encontró a nadie')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Ver a todas las personas' }))
    await waitFor(() => expect(screen.getByText('2 personas')).toBeVisible())
  })

  it('tells how many may be in here twice', async () => {
    await show(<PeopleScreen Bar={() => null} Keep={() => null} />)
    expect(await screen.findByRole('link', { name: 'Posibles duplicados: 3' })).toHaveAttribute('href', '/people/duplicates')
  })

  it('teaches how to begin when it is empty', async () => {
    server.use(http.get(people, () => HttpResponse.json({ items: [], total: 0 })))
    await show(<PeopleScreen Bar={() => null} Keep={() => null} />, { language: 'en' })
    expect(await screen.findByRole('link', { name: 'Import a spreadsheet' })).toHaveAttribute('href', '/imports/new')
  })
})
