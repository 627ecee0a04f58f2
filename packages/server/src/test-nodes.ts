import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, dropTestDatabase } from './test-database.ts'
import { ended, spawnCli, type TestProcess } from './test-process.ts'

/** Gateways that are processes of their own, on one PostgreSQL, each on a port that it keeps. */
export interface TestNodes {
  ports: readonly [number, number]
  /** Where the folder is that names their database. */
  data: string
  database: string
  /** @param before what the shell does first */
  start(index: 0 | 1, before?: string): Promise<void>
  /** Tells it to stop, and waits until it is gone; returns its exit code. */
  stop(index: 0 | 1): Promise<number | null>
  /** What one of them said last. */
  said(index: 0 | 1): string
  end(): Promise<void>
}

async function waitUntilReady(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function createTestNodes(
  ports: TestNodes['ports'],
  settings: Readonly<Record<string, string>>,
): Promise<TestNodes> {
  const data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const database = await createTestDatabase(data)
  if (database === undefined) throw new Error('Several gateways need PostgreSQL.')
  const running: (TestProcess | undefined)[] = [undefined, undefined]
  const said = ['', '']

  async function stop(index: 0 | 1): Promise<number | null> {
    const child = running[index]
    running[index] = undefined
    if (child === undefined) return null
    const end = ended(child)
    child.kill('SIGTERM')
    return (await end)[0]
  }

  return {
    ports,
    data,
    database,
    stop,
    said: (index) => said[index] as string,
    async start(index, before) {
      const place = ['--port', String(ports[index]), '--data', join(data, String(index))]
      const args = ['start', '--log-level', 'warn', '--database', database]
      const set = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
      const child = spawnCli([...args, ...place, ...set], before)
      const hear = (chunk: Buffer) => {
        said[index] = `${said[index]}${chunk}`.slice(-4000)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      running[index] = child
      await waitUntilReady(ports[index])
    },
    async end() {
      await Promise.all([stop(0), stop(1)])
      await dropTestDatabase(data)
      rmSync(data, { recursive: true, force: true })
    },
  }
}
