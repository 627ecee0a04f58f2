import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../database/lock-folder.ts'
import { DATABASE_FILE } from '../database/open-database.ts'
import { moveSource } from '../moving/move-database.ts'
import { openSource } from '../moving/open-source.ts'
import { checkBackup } from './check-backup.ts'
import { copyFile, syncPath } from './copy-file.ts'
import type { Manifest, Part } from './manifest.ts'
import { openDump } from './open-dump.ts'

export interface RestoreOptions {
  /** Folder of the backup. */
  from: string
  /** Folder of the installation, which is made, or empty. */
  data: string
  /** An empty database of PostgreSQL, where the database is not to be in the folder. */
  database?: string | undefined
}

/** What lies in a folder that nothing was put into: the lock, and what a file system brings along. */
const NOTHING = ['gateway.lock', 'lost+found']

const listContent = (data: string): string[] =>
  existsSync(data) ? readdirSync(data).filter((name) => !NOTHING.includes(name)) : []

/** @throws Error where something would be lost, or cannot go there */
function checkTarget({ engine }: Manifest, { data, database }: RestoreOptions): void {
  if (listContent(data).length > 0) {
    throw new Error(`${data} is not empty. Name a folder that is new or empty.`)
  }
  if (engine === 'postgres' && database === undefined) {
    throw new Error('This is a backup of PostgreSQL: name an empty database by DATABASE_URL.')
  }
}

async function copyPart(part: Part, from: string, to: string): Promise<void> {
  const { sha256 } = await copyFile(from, to)
  if (sha256 !== part.sha256) throw new Error(`${part.path} changed while it was restored.`)
}

async function restoreDatabase(manifest: Manifest, options: RestoreOptions): Promise<void> {
  const { from, data, database } = options
  if (database !== undefined) {
    const source = manifest.engine === 'sqlite' ? openSource(from) : openDump(from, manifest)
    await moveSource(source, { database }).finally(source.close)
    return
  }
  const part = manifest.parts.find(({ path }) => path === DATABASE_FILE)
  if (part === undefined) throw new Error('The backup holds no database.')
  const file = join(data, DATABASE_FILE)
  await copyPart(part, join(from, DATABASE_FILE), `${file}.new`)
  renameSync(`${file}.new`, file)
  syncPath(data)
}

/** Whether it goes into the folder as it is. */
const isFile = ({ path }: Part): boolean => path !== DATABASE_FILE && !path.startsWith('tables/')

/**
 * Makes an installation of a backup: where nothing is yet, and all of it or nothing. Everything is checked
 * before anything is written.
 *
 * @throws Error that says what is wrong with the backup, or in the way
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { from, data } = options
  const manifest = await checkBackup(from)
  checkTarget(manifest, options)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(data)
  try {
    for (const part of manifest.parts.filter(isFile)) {
      await copyPart(part, join(from, part.path), join(data, part.path))
    }
    // The database last: without it, nobody takes this for an installation.
    await restoreDatabase(manifest, options)
    return manifest
  } catch (error) {
    for (const name of listContent(data)) rmSync(join(data, name), { recursive: true })
    throw error
  } finally {
    unlock()
  }
}
