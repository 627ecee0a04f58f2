import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredMessage } from './judge.ts'
import { readSqlite } from './read-stored.ts'

/** What a database of SQLite is, what was committed and not yet moved there, and what its secrets are closed with. */
export const FILES = ['beckon.db', 'beckon.db-wal', 'secret.key'] as const

/** Where copies cost no disk. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Copies the database of a folder that no gateway runs on; gives the folder of the copy. */
export function copyDatabase(data: string): string {
  const copy = mkdtempSync(join(MEMORY, 'beckon-look-'))
  for (const name of FILES.filter((each) => existsSync(join(data, each)))) {
    copyFileSync(join(data, name), join(copy, name))
  }
  return copy
}

/**
 * Reads a database that was left by a crash from a copy: whoever closes it cleanly does the work that the gateway
 * has to do after one.
 */
export function lookAtCopy(data: string): Map<string, StoredMessage[]> {
  const copy = copyDatabase(data)
  try {
    return readSqlite(join(copy, FILES[0]))
  } finally {
    rmSync(copy, { recursive: true })
  }
}
