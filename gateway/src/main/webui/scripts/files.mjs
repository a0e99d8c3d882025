import { readdirSync } from 'node:fs'

/** Files under a folder whose name ends so, as paths with slashes, sorted. */
export function filesUnder(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => ending.test(name))
    .sort()
}
