import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a file comes to. */
export interface Weighed {
  bytes: number
  sha256: string
}

/** Has the system write a file down, or what names are in a folder. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Reads a file to its end. */
export async function weighFile(path: string, target?: FileHandle): Promise<Weighed> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    bytes += chunk.length
    // As a stream of its own would, but closed and on the disk when it returns.
    await target?.writeFile(chunk)
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Copies a file, and tells what was copied, which is on the disk then. Makes folders where they are missing. */
export async function copyFile(from: string, to: string): Promise<Weighed> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const target = await open(to, 'wx', 0o600)
  try {
    const weighed = await weighFile(from, target)
    await target.sync()
    return weighed
  } finally {
    await target.close()
  }
}
