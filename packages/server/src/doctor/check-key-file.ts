import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_FILE, parseKeys } from '../secrets/read-keys.ts'
import { type Check, fail, none, ok, sayWhy, warn } from './doctor.types.ts'

export const checkKeyFile: Check = {
  name: 'key-file',
  title: 'secret.key',
  async run({ settings: { data, database } }) {
    const file = join(data, KEY_FILE)
    if (!existsSync(file)) {
      return none(database === undefined ? 'made at the first start' : 'not used on PostgreSQL')
    }
    try {
      if (parseKeys(readFileSync(file, 'utf8')).length === 0) throw new Error('it is empty')
    } catch (error) {
      return fail(`${file} cannot be used: ${sayWhy(error)}`, 'Put it back from a backup.')
    }
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      return warn(`${file} can be read by other users of this machine`, `chmod 600 ${file}`)
    }
    return ok('only its owner can read it')
  },
}
