// The service worker: keeps the shell of the app (and nothing else) for an evening without a signal. scripts/shell.mjs fills in what is in capitals.
const version = 'VERSION'
const shell = SHELL
const pages = /^\/(api|auth|public|e|directory|problems|pages|health|q)(\/|$)/
const patience = 4000

addEventListener('install', (event) => event.waitUntil(keep()))
addEventListener('activate', (event) => event.waitUntil(forgetOlder()))
addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  // answers of the API are never kept: those requests do not even pass through here
  if (event.request.method !== 'GET' || origin !== location.origin) return
  if (shell.includes(pathname) && pathname !== '/') event.respondWith(kept(event.request))
  else if (event.request.mode === 'navigate' && !pages.test(pathname)) event.respondWith(newest(event.request))
})

async function keep() {
  const cache = await caches.open(version)
  await cache.addAll(shell.map((path) => new Request(path, { cache: path === '/' ? 'reload' : 'default' })))
  await skipWaiting()
}

async function forgetOlder() {
  for (const name of await caches.keys()) if (name !== version) await caches.delete(name)
  await clients.claim()
}

const kept = async (request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

/** The page of the server while it answers; else the one that was kept. */
async function newest(request) {
  const late = new Promise((_, reject) => {
    setTimeout(reject, patience)
  })
  const answer = fetch(request)
  try {
    return await Promise.race([answer, late])
  } catch {
    return (await caches.match('/', { ignoreVary: true })) ?? answer
  }
}
