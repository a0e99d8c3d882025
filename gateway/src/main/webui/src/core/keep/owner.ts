import { forgetDraftsInMemory, loadDrafts } from './drafts'
import { tellTonight } from './packs'
import { accountOfPage, anythingKept, beginFor, canKeep, database, emptyDatabase, removeDatabase } from './store'

/** Whose things are kept on this device; nobody's where nothing is. */
export async function keptFor(): Promise<string | undefined> {
  if (!(await anythingKept())) return undefined
  const owner = await (await database()).get('about', 'owner')
  return typeof owner === 'string' ? owner : undefined
}

/**
 * From now on things are kept for this account. What another one left is removed before anything is read; a page that began
 * for another one keeps nothing more.
 */
export async function claim(userId: string): Promise<void> {
  if (!canKeep() || (accountOfPage() === userId && (await keptFor()) === userId)) return
  const db = await database()
  if ((await db.get('about', 'owner')) !== userId) {
    forgetDraftsInMemory()
    await emptyDatabase()
    tellTonight()
  }
  await db.put('about', userId, 'owner')
  if (accountOfPage() === undefined) beginFor(userId)
  if (accountOfPage() === userId) await loadDrafts()
}

/** Without a connection nobody can be asked who is logged in: whoever opens the pack by its PIN is whose it is. */
export async function claimAgain(): Promise<void> {
  const owner = await keptFor()
  if (owner && accountOfPage() === undefined) {
    beginFor(owner)
    await loadDrafts()
  }
}

/** At logout: everything that was kept, and the shell with it. */
export async function forgetEverything(): Promise<void> {
  beginFor(undefined)
  forgetDraftsInMemory()
  await removeDatabase().catch(() => undefined) // the answer to a logout may have emptied all storage already
  tellTonight()
  if (typeof caches !== 'undefined') for (const name of await caches.keys()) await caches.delete(name)
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister()
}
