import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createTestDatabase, findTestDatabase } from './test-database.ts'

export type TestProcess = ChildProcessByStdio<null, Readable, Readable>

/** What `beckon demo --json` prints. */
export interface TestDemo {
  process: TestProcess
  gateway: string
  shop: string
  console: string
  site: string
  source: string
  secret: string
}

/**
 * The command line as a process of its own, as a user starts it.
 *
 * @param before what the shell does first
 */
export function spawnCli(args: readonly string[], before = ':'): TestProcess {
  const node = [
    process.execPath,
    '--conditions=@beckon/source',
    join(import.meta.dirname, 'cli.ts'),
  ]
  const script = `${before} && exec "$0" "$@"`
  const database = findTestDatabase(args[args.indexOf('--data') + 1] ?? '')
  // A test does in a second what people do in an hour.
  const given = { BECKON_RATES: 'off', ...process.env }
  const env =
    database === undefined ? given : { DRAIN_SECONDS: '0', ...given, DATABASE_URL: database }
  return spawn('/bin/sh', ['-c', script, ...node, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
}

/** A demo on a data folder, once it is ready. */
export async function spawnDemo(data: string, before?: string): Promise<TestDemo> {
  await createTestDatabase(data)
  const child = spawnCli(['demo', '--json', '--port', '0', '--data', data], before)
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)))
  })
  return { process: child, ...JSON.parse(line) }
}

/** How a process came to its end. */
export function ended(child: TestProcess): Promise<[code: number | null, signal: string | null]> {
  return new Promise((resolve) => child.once('exit', (...how) => resolve(how)))
}
