import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { syncPath } from './copy-file.ts'

/** Says what a backup holds. It is written last, so that a backup without it never was finished. */
export const MANIFEST_FILE = 'manifest.json'

const FORMAT = 1

/** All there is in a backup: no manifest can name a place outside of it. */
const PATH = /^(beckon\.db|secret\.key|tables\/\w+\.ndjson|(files|tag)(\/(?!\.\.?(\/|$))[^/\\]+)+)$/

/** A file of a backup, below its folder. */
export interface Part {
  path: string
  bytes: number
  sha256: string
}

export interface Manifest {
  beckon: 'backup'
  format: typeof FORMAT
  /** The database is as it was at this moment, ISO 8601. */
  at: string
  engine: 'sqlite' | 'postgres'
  /** What was done to its schema, in order. */
  migrations: string[]
  /** The columns of each table, where the database is not a file of its own. */
  tables: Record<string, string[]>
  /** Where the key is that secrets in the database are closed with. */
  key: 'in the backup' | 'left out' | 'none in the folder'
  /** Where files of messages are: in the backup, or in a bucket, which has to be kept by other means. */
  files: { storage: 'folder' | 's3'; bucket: string | null }
  parts: Part[]
}

const schema: v.GenericSchema<unknown, Manifest> = v.object({
  beckon: v.literal('backup'),
  format: v.literal(FORMAT),
  at: v.string(),
  engine: v.picklist(['sqlite', 'postgres']),
  migrations: v.array(v.string()),
  tables: v.record(v.string(), v.array(v.string())),
  key: v.picklist(['in the backup', 'left out', 'none in the folder']),
  files: v.object({ storage: v.picklist(['folder', 's3']), bucket: v.nullable(v.string()) }),
  parts: v.array(
    v.object({
      path: v.pipe(v.string(), v.regex(PATH)),
      bytes: v.pipe(v.number(), v.integer()),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
})

const hash = (manifest: object): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex')

export const EMPTY: Pick<Manifest, 'beckon' | 'format'> = { beckon: 'backup', format: FORMAT }

export function writeManifest(folder: string, manifest: Manifest): void {
  const file = join(folder, MANIFEST_FILE)
  const checksum = hash(manifest)
  writeFileSync(`${file}.new`, `${JSON.stringify({ ...manifest, checksum }, undefined, 2)}\n`, {
    mode: 0o600,
  })
  syncPath(`${file}.new`)
  renameSync(`${file}.new`, file)
  syncPath(folder)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws Error where there is no backup, where it was never finished, or its manifest is not as it was */
export function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST_FILE)
  if (!existsSync(file)) {
    throw new Error(`There is no finished backup in ${folder}: it has no ${MANIFEST_FILE}.`)
  }
  const read = parse(readFileSync(file, 'utf8')) as { checksum?: string } | undefined
  const { checksum, ...rest } = read ?? {}
  if (checksum !== hash(rest)) throw new Error(`The backup is damaged: ${MANIFEST_FILE} changed.`)
  const { success, output } = v.safeParse(schema, rest)
  if (!success) throw new Error('The backup is of another release than this one can read.')
  return output
}
