const worker = '/worker.js'

type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}
let policy: ReturnType<Policies['createPolicy']> | undefined

/** The one address that may become a script: Trusted Types lets nothing else through. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: Policies }).trustedTypes
  policy ??= types?.createPolicy('default', {
    createScriptURL: (asked) => {
      if (asked !== worker) throw new TypeError('not a script of ours')
      return asked
    },
  })
  return policy ? policy.createScriptURL(url) : url
}

/** Keeps the shell of the app on this device, so that it opens without a connection. False where that is not possible. */
export async function keepShell(): Promise<boolean> {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return false
  try {
    await navigator.serviceWorker.register(trusted(worker), { scope: '/' })
    await navigator.serviceWorker.ready
    return true
  } catch {
    return false // as in a private window: the page must stay open
  }
}
