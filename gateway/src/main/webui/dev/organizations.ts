import { on, page } from './http.ts'

const all = [
  { id: 'o1', name: 'Parroquia San Pedro', type: 'faith_community', stage: 'active' },
  { id: 'o2', name: 'Sindicato de Limpieza Local 87', type: 'labor_union', stage: 'meeting' },
]

export const organizations = [
  on('GET', '/api/v1/organizations', () => page(all)),
  on('POST', '/api/v1/organizations', ({ body }) => {
    const made = { ...body, id: `o${all.length + 1}`, stage: 'prospect' }
    all.push(made)
    return { status: 201, body: made }
  }),
]
