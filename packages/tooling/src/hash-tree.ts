import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', 'e2e'])

/** Every file below a folder that can change what a build makes of it, sorted. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name) && !entry.name.includes('.test.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? listSources(path) : [path]
    })
    .sort()
}

/** One hash over the names and contents of files, and over hashes already taken. */
export function hashFiles(files: readonly string[], seeds: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const seed of seeds) hash.update(seed)
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}
