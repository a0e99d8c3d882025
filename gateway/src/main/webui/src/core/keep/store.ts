import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Box } from './seal'

/** A pack of people as it lies on the device: what can be read of it without the PIN is an id, a number and two times. */
export type SealedPack = { listId: string; people: number; until: number; salt: Uint8Array<ArrayBuffer>; tries: number; box: Box }
export type WaitingState = 'waiting' | 'sent' | 'refused'

interface Kept extends DBSchema {
  about: { key: 'owner' | 'key' | 'give_back'; value: string | CryptoKey }
  drafts: { key: string; value: { until: number; box: Box } }
  packs: { key: 'tonight'; value: SealedPack }
  outcomes: { key: string; value: { state: WaitingState; box: Box }; indexes: { state: WaitingState } }
}
export type Database = IDBPDatabase<Kept>

const name = 'vecindad'
export const stores = ['about', 'drafts', 'packs', 'outcomes'] as const
let opened: Promise<Database> | undefined

/** Where nothing can be kept (storage is off, or the page did not come over a safe way), everything lasts as long as the page. */
export const canKeep = () => typeof indexedDB !== 'undefined' && typeof crypto.subtle !== 'undefined'

export function database(): Promise<Database> {
  if (!canKeep()) return Promise.reject(new Error('nothing can be kept here'))
  opened ??= openDB<Kept>(name, 1, {
    upgrade(db) {
      db.createObjectStore('about')
      db.createObjectStore('drafts')
      db.createObjectStore('packs')
      db.createObjectStore('outcomes').createIndex('state', 'state')
    },
    blocking: close,
    terminated: () => {
      opened = undefined
    },
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

// For whom this page began: what it has in memory is never kept for anybody else.
let account: string | undefined
export const accountOfPage = () => account
export function beginFor(userId: string | undefined) {
  account = userId
}

export function close() {
  opened?.then(
    (db) => db.close(),
    () => undefined,
  )
  opened = undefined
}

/** Whether something was ever kept here; asking must not leave an empty database behind, where the browser can say. */
export async function anythingKept(): Promise<boolean> {
  if (!canKeep()) return false
  if (opened || !indexedDB.databases) return true
  return (await indexedDB.databases()).some((one) => one.name === name)
}

export async function emptyDatabase() {
  const db = await database()
  const all = db.transaction(stores, 'readwrite')
  await Promise.all([...stores.map((one) => all.objectStore(one).clear()), all.done])
}

/** Empties it first: a tab that sleeps may keep it open, and nobody waits for that. */
export async function removeDatabase() {
  if (!(await anythingKept())) return
  await emptyDatabase()
  close()
  await new Promise<void>((done) => {
    deleteDB(name, { blocked: () => done() }).then(done, done)
  })
}
