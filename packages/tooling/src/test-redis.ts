import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from './find-free-port.ts'

/** What the server says when it takes connections. */
const READY = /Ready to accept connections/

export interface TestRedis {
  url: string
  /** Stops the server, which forgets everything, until `resume`. */
  halt(): Promise<void>
  resume(): Promise<void>
  /** Lets it hang, as a machine does that lost its network, until `thaw`. */
  freeze(): void
  thaw(): void
  stop(): Promise<void>
}

async function start(port: number, folder: string): Promise<ChildProcess> {
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
  const server = spawn('redis-server', [...place, '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`Redis does not start: ${said}`)))
    server.stdout.on('data', (chunk) => {
      said += chunk
      if (READY.test(said)) resolve()
    })
  })
  return server
}

/** A Redis of a test's own, on loopback, that keeps nothing. */
export async function startRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-redis-'))
  const port = await findFreePort()
  let server = await start(port, folder)

  async function halt(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    halt,
    async resume() {
      server = await start(port, folder)
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    async stop() {
      await halt()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
