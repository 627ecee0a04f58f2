import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Rolldown } from 'vite'
import { isLanguage } from './name-languages.ts'

/**
 * Gives each language its own copy of what it says numbers and names with. That is a few bytes; shared by
 * some languages it would be a file of its own, and one more request before they could be spoken.
 */
export const ownHelpers: Rolldown.Plugin = {
  name: 'own-helpers',
  resolveId: {
    // Before what finds the file that all share.
    order: 'pre',
    handler(source, importer) {
      if (!/\/(isolate|plural)\.ts$/.test(source) || !isLanguage(importer)) return undefined
      return `${resolve(dirname(importer), source)}?${importer}`
    },
  },
  load(id) {
    const [file = '', importer] = id.split('?')
    return isLanguage(importer) && file.endsWith('.ts')
      ? { code: readFileSync(file, 'utf8'), moduleType: 'ts' }
      : undefined
  },
}
