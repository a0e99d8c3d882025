// Fails when what a phone must download before the first screen is over the gate.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist')
const gates = { entry: 170, route: 60, css: 20 }
if (!existsSync(dist)) {
  console.error('Nothing is built yet: npm run build')
  process.exit(1)
}
const kB = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000
const assets = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const entry = assets.filter((name) => name.endsWith('.js') && html.includes(name))
const language = assets.filter((name) => /messages|\/(en|es)-/.test(name) && name.endsWith('.js'))
const lazy = assets.filter((name) => name.endsWith('.js') && !entry.includes(name))
const sum = (files) => files.reduce((total, file) => total + kB(file), 0)
const measures = [
  ['entry JS with one language', sum(entry) + Math.max(0, ...language.map(kB)), gates.entry],
  ['largest lazy chunk', Math.max(0, ...lazy.map(kB)), gates.route],
  ['all CSS', sum(assets.filter((name) => name.endsWith('.css'))), gates.css],
]
let over = false
for (const [what, size, gate] of measures) {
  over ||= size > gate
  console.log(`${size > gate ? 'OVER' : 'ok  '}  ${size.toFixed(1).padStart(6)} kB gzip of ${gate}  ${what}`)
}
process.exit(over ? 1 : 0)
