import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_FILE } from '../database/open-database.ts'
import { KEY_FILE } from '../secrets/read-keys.ts'
import { copyFile, syncPath, weighFile } from './copy-file.ts'
import { type Dump, dumpPostgres } from './dump-postgres.ts'
import { dumpSqlite } from './dump-sqlite.ts'
import { listFiles } from './list-files.ts'
import { EMPTY, type Manifest, type Part, writeManifest } from './manifest.ts'

export interface BackupOptions {
  /** Folder of the installation. */
  data: string
  /** PostgreSQL, where the database is not in the folder. */
  database?: string | undefined
  /** Folder of the backup, which is made, or empty. */
  to: string
  /** Whether the key of the folder goes along. */
  withKey: boolean
  /** The bucket that files of messages are in, where they are not in the folder. */
  bucket?: string | undefined
}

/** What a data folder holds beside its database and its key. The other things in it are made anew. */
const FOLDERS = ['files', 'tag']

/** @returns whether the folder was there */
function prepareTarget(to: string): boolean {
  const isThere = existsSync(to)
  if (isThere && readdirSync(to).length > 0)
    throw new Error(`${to} is not empty. Name another one.`)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  // Whoever has it has everything.
  chmodSync(to, 0o700)
  return isThere
}

async function dumpDatabase({ data, database, to }: BackupOptions): Promise<Dump> {
  if (database !== undefined) return dumpPostgres(database, to)
  const target = join(to, DATABASE_FILE)
  const migrations = dumpSqlite(join(data, DATABASE_FILE), target)
  chmodSync(target, 0o600)
  const part = { path: DATABASE_FILE, ...(await weighFile(target)) }
  return { tables: {}, migrations, parts: [part] }
}

/** A file that was deleted since the database was read is of something that was erased. */
async function copyParts({ data, to }: BackupOptions, paths: readonly string[]): Promise<Part[]> {
  const parts: Part[] = []
  for (const path of paths) {
    try {
      parts.push({ path, ...(await copyFile(join(data, path), join(to, path))) })
    } catch (error) {
      if (existsSync(join(data, path))) throw error
      rmSync(join(to, path), { force: true })
    }
  }
  return parts
}

async function fill(options: BackupOptions): Promise<Manifest> {
  const { data, database, to, withKey, bucket } = options
  const at = new Date().toISOString()
  // The database first: what it knows of is on the disk by then, and what comes later does no harm.
  const { tables, migrations, parts } = await dumpDatabase(options)
  const hasKey = existsSync(join(data, KEY_FILE))
  const paths = FOLDERS.flatMap((folder) => listFiles(data, folder))
  const rest = await copyParts(options, [...paths, ...(withKey && hasKey ? [KEY_FILE] : [])])
  for (const folder of ['', ...FOLDERS].map((name) => join(to, name)))
    if (existsSync(folder)) syncPath(folder)
  const key = withKey ? 'in the backup' : 'left out'
  return {
    ...EMPTY,
    at,
    engine: database === undefined ? 'sqlite' : 'postgres',
    migrations,
    tables,
    key: hasKey ? key : 'none in the folder',
    files: { storage: bucket === undefined ? 'folder' : 's3', bucket: bucket ?? null },
    parts: [...parts, ...rest],
  }
}

/**
 * Writes all of an installation to a folder, while its gateway runs: everything that was acked before this
 * was called is in it. The folder is a backup once it has a manifest, and not before.
 *
 * @throws Error where something cannot be read or written; then nothing is left behind
 */
export async function createBackup(options: BackupOptions): Promise<Manifest> {
  const { to } = options
  const wasThere = prepareTarget(to)
  try {
    const manifest = await fill(options)
    writeManifest(to, manifest)
    return manifest
  } catch (error) {
    for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true })
    if (!wasThere) rmSync(to, { recursive: true, force: true })
    throw error
  }
}
