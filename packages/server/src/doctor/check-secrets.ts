import { listSecrets } from '../secrets/adopt-secrets.ts'
import { createSecretBox, isSealed } from '../secrets/secret-box.ts'
import { type Check, fail, none, ok, sayWhy, warn } from './doctor.types.ts'
import { findKeys } from './find-keys.ts'
import { lookIntoDatabase } from './look-into-database.ts'

const SET_KEY = 'Set BECKON_SECRET_KEY, the same for every gateway ("openssl rand -hex 32").'

export const checkSecrets: Check = {
  name: 'secrets',
  title: 'Secrets',
  async run({ settings }) {
    const secrets = await lookIntoDatabase(settings, listSecrets).catch(() => undefined)
    const keys = findKeys(settings)
    if (secrets === undefined || secrets.length === 0) {
      return settings.database === undefined || keys.length > 0
        ? none('none are stored yet')
        : warn('would lie open in the database', SET_KEY)
    }
    try {
      const box = createSecretBox(keys)
      for (const { text, place } of secrets) box.open(text, place)
    } catch (error) {
      return fail(`do not open: ${sayWhy(error)}`, 'No gateway starts without that key.')
    }
    const open = secrets.filter(({ text }) => !isSealed(text)).length
    if (open === 0) return ok('closed in the database, and open with the key')
    const text = `${open} lie open in the database`
    return warn(text, keys.length > 0 ? 'The next start closes them.' : SET_KEY)
  },
}
