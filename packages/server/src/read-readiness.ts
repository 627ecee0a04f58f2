import { statfs } from 'node:fs/promises'
import type { Issue } from '@beckon/protocol'
import { SCHEMA } from './database/migrate.ts'
import type { GatewayState } from './http/create-app.ts'

/** Bytes that have to be free in the data folder: one message with a file, and the log of the database. */
const ROOM = 16 * 1024 * 1024

export interface ReadinessOptions {
  data: string
  readState: () => GatewayState
  /** Whether what is written reaches the disk. */
  canWrite: () => Promise<boolean>
  /** What was done to the schema of the database. */
  readSchema: () => Promise<readonly string[]>
  /** Bytes free where files are kept. */
  readRoom?: ((folder: string) => Promise<number>) | undefined
}

async function readFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** A database of before, put back below a gateway that runs, lacks what this one builds on. */
async function isCurrent(readSchema: ReadinessOptions['readSchema']): Promise<boolean> {
  const done = await readSchema()
  // One of a later release may have done more: for as long as releases are exchanged, both go on.
  return SCHEMA.every((name) => done.includes(name))
}

/** What keeps a gateway from taking traffic; nothing where it does. */
export async function readReadiness(options: ReadinessOptions): Promise<Issue[]> {
  const { data, readState, canWrite, readSchema, readRoom = readFree } = options
  const state = readState()
  if (state !== 'ready') return [{ path: 'state', message: state }]
  if (!(await canWrite())) return [{ path: 'database', message: 'nothing can be stored' }]
  const issues: Issue[] = []
  if (!(await isCurrent(readSchema).catch(() => false))) {
    issues.push({ path: 'schema', message: 'not of this release' })
  }
  if ((await readRoom(data).catch(() => 0)) < ROOM) {
    issues.push({ path: 'disk', message: 'full' })
  }
  return issues
}
