import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { bundle } from '../subjects/build-subject.ts'

/** Imports that are loaded with the file itself. */
const STATIC = /\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g

/** Bytes in brotli 11. */
export function measureText(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(text, { params }).length
}

interface BundleSize {
  /** Bytes loaded with the import itself. */
  initial: number
  /** Bytes with all that is only fetched once it is needed. */
  all: number
}

/**
 * What an import costs a site: bundled and minified, in brotli 11.
 *
 * @param entry the module's text, resolved from this package
 */
export async function measureBundle(entry: string): Promise<BundleSize> {
  const files = await bundle({ entry, root: join(import.meta.dirname, '../..'), format: 'es' })
  const names = new Set(['main.js'])
  for (const name of names)
    for (const [, imported = ''] of (files.get(name) ?? '').matchAll(STATIC)) names.add(imported)
  const sum = (list: Iterable<string>): number =>
    Array.from(list, (name) => measureText(files.get(name) ?? '')).reduce((a, b) => a + b)
  return { initial: sum(names), all: sum(files.keys()) }
}
