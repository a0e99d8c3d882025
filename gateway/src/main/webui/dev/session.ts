import { on } from './http.ts'

const mission = { id: 'c1', name: 'Comité de Defensa del Barrio Mission', role: 'lead' }

export const session = [
  on('GET', '/auth/me', ({ user }) => {
    if (!user) return { status: 401, body: { code: 'login_needed', status: 401 } }
    const admin = user === 'omar'
    const organizer = user === 'sam' || admin
    return {
      body: {
        user_id: `u-${user}`,
        username: user,
        roles: admin ? ['admin'] : organizer ? ['organizer'] : [],
        committees: organizer ? [] : [mission],
        locale: 'es',
      },
    }
  }),
  on('GET', '/auth/login', ({ query }) => ({
    status: 302,
    headers: { 'Set-Cookie': 'demo=lucia; Path=/', Location: query.get('to') ?? '/' },
  })),
  on('POST', '/auth/logout', () => ({ body: { to: '/' }, headers: { 'Set-Cookie': 'demo=; Path=/; Max-Age=0' } })),
]
