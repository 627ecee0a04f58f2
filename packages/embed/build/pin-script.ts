import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What `beckon.json` tells those who pin a version of the tag. */
export interface Release {
  version: string
  /** The same bytes as `beckon.js` by a name that always means them. */
  file: string
  /** For the tag's `integrity`. */
  integrity: string
}

/** Lays `beckon.<hash>.js` and `beckon.json` beside `beckon.js`. */
export function pinScript(directory: string): Release {
  const code = readFileSync(join(directory, 'beckon.js'))
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`
  const release = { version, file: `beckon.${hash}.js`, integrity }
  writeFileSync(join(directory, release.file), code)
  writeFileSync(join(directory, 'beckon.json'), `${JSON.stringify(release, null, 2)}\n`)
  return release
}
