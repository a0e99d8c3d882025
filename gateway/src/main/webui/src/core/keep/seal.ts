import { database } from './store'

/** Something sealed: AES-GCM, bound to the place it lies in, so that it opens nowhere else. */
export type Box = { iv: Uint8Array<ArrayBuffer>; bytes: Uint8Array<ArrayBuffer> }

const bytesOf = (text: string) => new TextEncoder().encode(text)

export async function seal(key: CryptoKey, what: unknown, place: string): Promise<Box> {
  return sealBytes(key, bytesOf(JSON.stringify(what)), place)
}

export async function unseal<T>(key: CryptoKey, box: Box, place: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unsealBytes(key, box, place)))
}

export async function sealBytes(key: CryptoKey, bytes: BufferSource, place: string): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, key, bytes)
  return { iv, bytes: new Uint8Array(sealed) }
}

export const unsealBytes = (key: CryptoKey, { iv, bytes }: Box, place: string) =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, key, bytes)

/**
 * The key of this device: no script can read it out, and it goes at logout. It lies in the browser's own files, so that alone it
 * keeps out who looks into storage, not who copies the whole phone: what must withstand that is sealed by a PIN as well.
 */
export async function deviceKey(): Promise<CryptoKey> {
  const db = await database()
  const known = await db.get('about', 'key')
  if (known instanceof CryptoKey) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const change = db.transaction('about', 'readwrite')
  // another tab may have been faster
  const first = await change.store.get('key')
  if (!first) await change.store.put(made, 'key')
  await change.done
  return first instanceof CryptoKey ? first : made
}

// What OWASP asks for; half a second on a cheap phone, once for each try.
const rounds = 600_000

export async function keyOfPin(pin: string, salt: BufferSource): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
