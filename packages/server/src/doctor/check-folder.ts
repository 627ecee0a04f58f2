import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Check, fail, ok, sayWhy, warn } from './doctor.types.ts'

/** The folder, or the nearest one above that is there. */
export function findExisting(folder: string): string {
  const here = resolve(folder)
  return existsSync(here) || dirname(here) === here ? here : findExisting(dirname(here))
}

/** @throws where nothing can be written; rights alone would not tell of a file system that is read-only */
function tryWriting(folder: string): void {
  const file = join(folder, `.beckon-doctor-${randomUUID()}`)
  writeFileSync(file, '', { flag: 'wx' })
  rmSync(file)
}

export const checkFolder: Check = {
  name: 'folder',
  title: 'Data folder',
  async run({ settings: { data } }) {
    const folder = findExisting(data)
    const isThere = folder === resolve(data)
    try {
      tryWriting(folder)
    } catch (error) {
      return fail(
        `${folder} cannot be written to: ${sayWhy(error)}`,
        'Give it to the user that the gateway runs as (chown), or name another one with --data.',
      )
    }
    if (!isThere) return ok(`${data} will be made at the first start`)
    if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) {
      return warn(`${data} is open to other users of this machine`, `chmod 700 ${data}`)
    }
    return ok(`${data} can be written to`)
  },
}
