import { answered, connect } from '../../../core/api/client'
import { Problem } from '../../../core/api/problem'
import type { ById, Delete, Post } from '../../../core/api/shape'
import { keepPack } from '../../../core/keep/packs'
import { keepShell } from '../../../core/shell'
import type { CallList, Turn } from '../api'
import type { Pack } from './useTonight'

type Paths = { '/call-lists/{id}/pack': Post<{ at_most: number }, { until: string; entries: Turn[] }, ById> & Delete<ById> }
const api = connect<Paths>()

/** Asks for people, who are this caller's alone from then on, and seals them here. What cannot be kept is given back. */
export async function take({ id, title, script, ask }: CallList, atMost: number, pin: string) {
  const withoutSignal = await keepShell()
  const path = { params: { path: { id } } }
  const { until, entries } = await answered(api.POST('/call-lists/{id}/pack', { ...path, body: { at_most: atMost } }))
  const pack: Pack = { list: { id, title, script, ask }, until: Date.parse(until), turns: entries }
  try {
    await keepPack({ listId: id, people: entries.length, until: pack.until }, pack, pin)
  } catch {
    await api.DELETE('/call-lists/{id}/pack', path)
    throw new Problem('cannot_keep')
  }
  return { people: entries.length, withoutSignal }
}
