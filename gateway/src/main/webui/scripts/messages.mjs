// Text lives in messages.json beside the feature that shows it, English and Spanish side by side.
// This reads them all, refuses what is missing or shaped differently in one language, writes the types, and compiles the ICU ahead of time.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isStructurallySame, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { filesUnder } from './files.mjs'

export const languages = ['en', 'es']
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const generated = join(root, 'src/core/i18n/texts.gen.ts')

/** All texts by id ("people.title"), with where they were found. */
export function readTexts(folder = join(root, 'src')) {
  const texts = new Map()
  for (const file of filesUnder(folder, /(^|\/)messages\.json$/)) {
    const namespace = basename(dirname(file))
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      texts.set(`${namespace}.${key}`, { file, text })
    }
  }
  return texts
}

/** What is wrong with them, one sentence each. */
export function faultsOf(texts) {
  const faults = []
  for (const [id, { file, text }] of texts) {
    const asts = languages.map((language) => {
      if (typeof text[language] !== 'string' || text[language].trim() === '') {
        faults.push(`${file}: ${id} has no text in ${language}`)
        return undefined
      }
      try {
        return parse(text[language])
      } catch (error) {
        faults.push(`${file}: ${id} in ${language} is not ICU: ${error.message}`)
        return undefined
      }
    })
    for (const language of Object.keys(text)) {
      if (!languages.includes(language)) faults.push(`${file}: ${id} has an unknown language ${language}`)
    }
    if (asts.every(Boolean)) {
      const same = isStructurallySame(asts[0], asts[1])
      if (!same.success) faults.push(`${file}: ${id} differs in en and es: ${same.error.message}`)
    }
  }
  return faults
}

/** The messages of one language as syntax trees, so that no parser is shipped. */
export function compile(texts, language) {
  return Object.fromEntries([...texts].map(([id, { text }]) => [id, parse(text[language], { captureLocation: false })]))
}

function parametersOf(elements, found = new Map()) {
  for (const element of elements) {
    if (element.type === TYPE.plural || element.type === TYPE.number) found.set(element.value, 'number')
    else if (element.type === TYPE.date || element.type === TYPE.time) found.set(element.value, 'Date | number')
    else if (element.type === TYPE.select) found.set(element.value, 'string')
    else if (element.type === TYPE.argument && !found.has(element.value)) found.set(element.value, 'string | number')
    for (const option of Object.values(element.options ?? {})) parametersOf(option.value, found)
    if (element.children) parametersOf(element.children, found)
  }
  return found
}

/** TypeScript that makes an unknown id or a missing parameter a compile error. */
export function typesOf(texts) {
  const rows = [...texts].map(([id, { text }]) => {
    const parameters = [...parametersOf(parse(text.en))].map(([name, type]) => `${name}: ${type}`)
    return `  '${id}': ${parameters.length ? `{ ${parameters.join('; ')} }` : 'undefined'}`
  })
  const worded = (kind) =>
    [...texts.keys()].flatMap((id) => {
      const at = id.indexOf(`.${kind}.`)
      return at < 0 ? [] : [`  ${id.slice(at + kind.length + 2)}: '${id}',`]
    })
  return [
    '// Written by scripts/messages.mjs. Do not edit.',
    `export type Texts = {\n${rows.join('\n')}\n}`,
    `export const problemTexts: Record<string, keyof Texts> = {\n${worded('problem').join('\n')}\n}`,
    `export const violationTexts: Record<string, keyof Texts> = {\n${worded('violation').join('\n')}\n}\n`,
  ].join('\n\n')
}

export function writeTypes(texts = readTexts()) {
  const content = typesOf(texts)
  let before = ''
  try {
    before = readFileSync(generated, 'utf8')
  } catch {
    before = '' // the first run has nothing to compare with
  }
  if (before !== content) writeFileSync(generated, content)
}

/** Serves `virtual:messages/en` and `virtual:messages/es`, and keeps the types fresh while one works. */
export function messagesPlugin() {
  const prefix = 'virtual:messages/'
  return {
    name: 'vecindad-messages',
    buildStart() {
      writeTypes()
    },
    resolveId(id) {
      return id.startsWith(prefix) ? `\0${id}` : undefined
    },
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const compiled = compile(readTexts(), id.slice(prefix.length + 1))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))})`
    },
    handleHotUpdate({ file, server }) {
      if (!file.endsWith('messages.json')) return
      writeTypes()
      server.moduleGraph.invalidateAll()
      server.ws.send({ type: 'full-reload' })
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = readTexts()
  const faults = faultsOf(texts)
  if (faults.length) {
    console.error(faults.join('\n'))
    process.exit(1)
  }
  writeTypes(texts)
  console.log(`${texts.size} texts, each in ${languages.join(' and ')}`)
}
