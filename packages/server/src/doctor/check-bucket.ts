import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { toS3Options } from '../cli/s3-settings.ts'
import { createS3Storage, type S3Options } from '../modules/files/s3-storage.ts'
import { type Check, fail, none, ok, sayWhy } from './doctor.types.ts'

/** Does with one small file all that is done with files. */
async function tryOut(options: S3Options): Promise<void> {
  const storage = createS3Storage(options)
  const id = `doctor-${randomUUID()}`
  const folder = mkdtempSync(join(tmpdir(), 'beckon-doctor-'))
  try {
    writeFileSync(join(folder, id), id)
    await storage.keep(id, join(folder, id))
    const read = await storage.read(id, undefined)
    await storage.remove(id)
    if (read === undefined || (await buffer(read)).toString() !== id) {
      throw new Error('it gave back something else than it was given')
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const checkBucket: Check = {
  name: 'bucket',
  title: 'Bucket',
  async run({ settings }) {
    if (settings.s3Bucket === undefined) return none('files are kept in the data folder')
    try {
      const options = toS3Options(settings) as S3Options
      await tryOut(options)
      return ok(`${options.bucket} takes, gives and removes files`)
    } catch (error) {
      return fail(
        `${settings.s3Bucket} cannot be used: ${sayWhy(error)}`,
        'Check S3_ENDPOINT, S3_REGION and the key, which needs to put, get and delete objects.',
      )
    }
  },
}
