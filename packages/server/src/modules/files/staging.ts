import { mkdirSync } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** The folder that uploads grow in. What they are called there is the gateway's own id. */
export interface Staging {
  /** Makes an empty one. */
  begin(id: string): Promise<void>
  /** Bytes that are safely on the disk; undefined where there is none of this name. */
  size(id: string): Promise<number | undefined>
  /**
   * Writes what comes behind what is there, and keeps what came when it breaks off.
   *
   * @returns bytes that are safely on the disk now; more than `most` where more came, of which none
   *   beyond it was written
   * @throws what the stream or the disk throws
   */
  append(id: string, source: Readable, place: { offset: number; most: number }): Promise<number>
  path(id: string): string
  remove(id: string): Promise<void>
}

/** Has the system write down that a name is in a folder: else a power cut may take a whole file. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The system may take less at once than it is given. */
async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

export function createStaging(folder: string): Staging {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = (id: string) => join(folder, id)

  return {
    path,

    async begin(id) {
      await (await open(path(id), 'wx', 0o600)).close()
      await syncFolder(folder)
    },

    async size(id) {
      try {
        const handle = await open(path(id), 'r+')
        try {
          await handle.datasync()
          return (await handle.stat()).size
        } finally {
          await handle.close()
        }
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },

    async append(id, source, { offset, most }) {
      const handle = await open(path(id), 'r+')
      let size = offset
      try {
        // Left as it is where more comes than fits, for the answer that says so goes the same way.
        for await (const chunk of source.iterator({ destroyOnReturn: false })) {
          if (size + chunk.length > most) return size + chunk.length
          await writeAll(handle, chunk, size)
          size += chunk.length
        }
        return size
      } finally {
        await handle.datasync()
        await handle.close()
      }
    },

    remove: (id) => rm(path(id), { force: true }),
  }
}
