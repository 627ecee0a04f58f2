import { existsSync, readdirSync } from 'node:fs'

/** Hashes were of eight letters once, and pages of then may still be open. */
const readStem = (file: string): string => file.replace(/-[\w-]{7,8}\.js$/, '')

/**
 * Finds the chunk to serve for the name asked. A page opened before an upgrade asks for chunks of
 * then, which are gone; it gets those of now instead of a chat that cannot be loaded.
 */
export function createChunkFinder(folder: string): (file: string) => string {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.js')) : []
  const known = new Set(files)
  const current = new Map(files.map((file) => [readStem(file), file]))
  return (file) => (known.has(file) ? file : (current.get(readStem(file)) ?? file))
}
