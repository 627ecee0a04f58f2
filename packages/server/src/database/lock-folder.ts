import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { recallUrl } from '../shared/remember-url.ts'

/** Milliseconds: one who was just killed may take a moment to be gone. */
const PATIENCE = 1000

function explain(data: string, error: unknown): Error {
  const { code, message } = error as Partial<Error & { code: string }>
  if (code !== 'SQLITE_BUSY') {
    return new Error(`The folder ${data} cannot be used: ${message}.`, { cause: error })
  }
  const url = recallUrl(data)
  const where = url === undefined ? '' : `, last reached at ${url}`
  return new Error(
    `The folder ${data} belongs to a gateway that runs${where}. Stop that one, or name another folder.`,
    { cause: error },
  )
}

/**
 * Keeps a data folder to one gateway. The lock is one of the operating system, by way of SQLite:
 * it ends with the process however that ends, so nothing stale is ever left behind.
 *
 * @returns unlocks
 * @throws Error that says who has the folder
 */
export function lockFolder(data: string): () => void {
  let lock: Database.Database | undefined
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    lock = new Database(join(data, 'gateway.lock'), { timeout: PATIENCE })
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    throw explain(data, error)
  }
  const held = lock
  return () => void held.close()
}
