import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SealedOptions } from '../secrets/open-sealed.ts'
import { KEY_FILE, parseKeys } from '../secrets/read-keys.ts'

/** Keys as a gateway reads them, but that nothing is made and no rights are changed. */
export function findKeys({
  data,
  secretKeys = [],
}: Pick<SealedOptions, 'data' | 'secretKeys'>): Buffer[] {
  const file = join(data, KEY_FILE)
  return [...secretKeys, ...(existsSync(file) ? parseKeys(readFileSync(file, 'utf8')) : [])]
}
