import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { claim, forgetEverything } from '../core/keep/owner'
import { close } from '../core/keep/store'

/** A device on which nothing was kept yet, for one account. Import this first: a browser has storage before any page asks. */
export async function freshDevice(userId: string) {
  await forgetEverything()
  close()
  globalThis.indexedDB = new IDBFactory()
  await claim(userId)
}

/** All that lies in storage, as somebody reads it who looks into the browser's own files. */
export async function dump(): Promise<string> {
  const lines: string[] = []
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name ?? '')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    for (const store of db.objectStoreNames) {
      const all = await new Promise<unknown[]>((resolve) => {
        const asked = db.transaction(store).objectStore(store).getAll()
        asked.onsuccess = () => resolve(asked.result)
      })
      for (const value of all) lines.push(`${store} ${readable(value)}`)
    }
    db.close()
  }
  return lines.join('\n')
}

function readable(value: unknown): string {
  if (value instanceof CryptoKey) return `a key that can be read out: ${value.extractable}`
  if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value as Uint8Array<ArrayBuffer>)
  if (Object.prototype.toString.call(value) === '[object ArrayBuffer]') throw new Error('cannot be read here')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name}=${readable(part)}`)
    .join(' ')
}
