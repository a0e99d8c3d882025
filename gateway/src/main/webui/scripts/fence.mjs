// The house rules that a linter does not know: who may import whom, and no text outside messages.json.
import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesUnder } from './files.mjs'

const src = join(dirname(fileURLToPath(import.meta.url)), '../src')
const faults = []
const layer = (path) =>
  path
    .split('/')
    .slice(0, path.startsWith('features/') ? 2 : 1)
    .join('/')
const allowed = (from, to) =>
  from === to ||
  to === 'core' ||
  (to === 'ui' && from !== 'core') ||
  (from === 'routes' && to.startsWith('features/')) ||
  (!from.includes('/') && !['core', 'ui', 'routes'].includes(from))

for (const file of filesUnder(src, /\.tsx?$/)) {
  if (file.endsWith('.gen.ts')) continue
  const text = readFileSync(join(src, file), 'utf8')
  const test = file.includes('.test.')
  const lines = text.split('\n')
  if (lines.length > 300) faults.push(`${file}: ${lines.length} lines; over 300 wants to be two files`)
  for (const [, target] of text.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)) {
    if (!target || test) continue
    const to = posix.normalize(posix.join(posix.dirname(file), target))
    if (!allowed(layer(file), layer(to))) faults.push(`${file}: ${layer(file)} may not import ${layer(to)} (${target})`)
  }
  if (!file.endsWith('.tsx') || file.includes('.test.')) continue
  lines.forEach((line, at) => {
    if (
      />\s*[A-Za-zÁÉÍÓÚÑáéíóúñ¿¡][A-Za-zÁÉÍÓÚÑáéíóúñ ,.'!?]{2,}<\//.test(line) ||
      /\b(aria-label|placeholder|title|alt|label)="[A-Za-z]/.test(line)
    ) {
      faults.push(`${file}:${at + 1}: text belongs in messages.json: ${line.trim()}`)
    }
    if (/dangerouslySetInnerHTML|innerHTML/.test(line)) faults.push(`${file}:${at + 1}: Trusted Types forbids it`)
    if (/(local|session)Storage/.test(line)) faults.push(`${file}:${at + 1}: only core/device.ts touches storage`)
  })
}
if (faults.length) {
  console.error(faults.join('\n'))
  process.exit(1)
}
