import { join } from 'node:path'
import type { Rolldown } from 'vite'

const core = join(import.meta.dirname, '../../core/src')

/** What keeps and sends events, which core fetches by itself. */
const KEEPING = `
export { createEngine } from '${join(core, 'engine.ts')}'
export { openBrowserVault } from '${join(core, 'browser-vault.ts')}'
`

/** Puts it into the file of tracking, which a grant of analytics waits for anyway. */
export const keepAlong: Rolldown.Plugin = {
  name: 'keep-along',
  transform: (code, id) => (id.endsWith('/tracking-chunk.ts') ? code + KEEPING : undefined),
}

/** Lets core ask for that file, which is built, in place of the modules that are in it. */
export function keepIn(file: string): Rolldown.Plugin {
  return {
    name: 'keep-in',
    resolveDynamicImport: (id) =>
      /\/(engine|browser-vault)\.ts$/.test(String(id))
        ? { id: `./${file}`, external: true }
        : undefined,
  }
}
