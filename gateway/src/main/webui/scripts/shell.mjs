// Writes the service worker with the list of what an evening without a signal needs: the entry, both languages and the screens named here.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const withoutSignal = [/virtual:messages\//, /features\/calls\/tonight\/TonightScreen/, /routes\/TonightPage/]

/** Names of the files that these chunks need, with what they import and their styles. */
export function shellOf(bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const wanted = chunks.filter(
    ({ isEntry, facadeModuleId }) => isEntry || withoutSignal.some((screen) => screen.test(facadeModuleId ?? '')),
  )
  const files = new Set()
  const add = (name) => {
    const chunk = bundle[name]
    if (files.has(name) || chunk?.type !== 'chunk') return
    files.add(name)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    chunk.imports.forEach(add)
  }
  for (const { fileName } of wanted) add(fileName)
  return [...files].sort()
}

export function shellPlugin() {
  return {
    name: 'vecindad-shell',
    apply: 'build',
    // after the page is written, so that its content counts too
    enforce: 'post',
    generateBundle(_, bundle) {
      const shell = ['/', '/icon.svg', ...shellOf(bundle).map((name) => `/${name}`)]
      const page = bundle['index.html']?.source ?? ''
      const version = createHash('sha256').update(JSON.stringify(shell)).update(page).digest('hex').slice(0, 16)
      const source = readFileSync(new URL('worker.js', import.meta.url), 'utf8')
        .replace("'VERSION'", JSON.stringify(`shell-${version}`))
        .replace('SHELL', JSON.stringify(shell))
      this.emitFile({ type: 'asset', fileName: 'worker.js', source })
    },
  }
}
