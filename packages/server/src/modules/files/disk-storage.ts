import { open } from 'node:fs/promises'
import type { Staging } from './staging.ts'
import type { FileStorage } from './storage.ts'

/** Keeps files in the folder they grew in: there is nothing to move, and nothing to lose on the way. */
export function createDiskStorage(staging: Staging): FileStorage {
  return {
    remote: false,

    // What was uploaded is on the disk before it is acknowledged.
    keep: async () => {},

    async read(id, range) {
      if ((await staging.size(id)) === undefined) return undefined
      const handle = await open(staging.path(id))
      return handle.createReadStream(range ?? {})
    },

    remove: staging.remove,
  }
}
