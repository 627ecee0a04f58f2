import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findFreePort } from './find-free-port.ts'
import { findPostgres } from './find-postgres.ts'
import { isListening } from './is-listening.ts'

/** Milliseconds that the server gets to take connections. */
const PATIENCE = 30_000

/** What a test that is not about power cuts gains time by. */
const CARELESS = ['-c', 'fsync=off', '-c', 'full_page_writes=off']

/** What a server plans by is what it saw a minute ago; who is measured has seconds for what else has days. */
const WATCHFUL = 'autovacuum_naptime = 1s\n'

export interface TestPostgres {
  /** Of the database `postgres`, as a user who may do anything. */
  url: string
  port: number
  /** Stops the server as a crash does, until `resume`. */
  halt(): Promise<void>
  resume(): Promise<void>
  /** Stops it for good, and removes what it kept. */
  stop(): Promise<void>
}

export interface TestPostgresOptions {
  /** Whether what it says is on the disk is there. */
  durable?: boolean | undefined
}

/** @throws Error where the machine has no such program */
function requireProgram(name: string): string {
  const program = findPostgres(name)
  if (program === undefined) throw new Error(`PostgreSQL is missing: there is no ${name} here.`)
  return program
}

/** PostgreSQL refuses to run as root: then it runs as somebody who may do nothing else. */
function findUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres', 'nobody'].flatMap(
    (name) => lines.find((each) => each.startsWith(`${name}:`)) ?? [],
  )[0]
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined) throw new Error('There is no user but root here.')
  return { uid: Number(uid), gid: Number(gid) }
}

async function waitUntilReady(server: ChildProcess, port: number, said: () => string) {
  const isReady = requireProgram('pg_isready')
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (server.exitCode !== null) break
    if (await isListening(port)) {
      const asked = spawn(isReady, ['-q', '-h', '127.0.0.1', '-p', String(port)])
      if ((await once(asked, 'exit'))[0] === 0) return
    }
    await setTimeout(50)
  }
  server.kill('SIGQUIT')
  throw new Error(`PostgreSQL does not start: ${said()}`)
}

function createCluster(user: { uid: number; gid: number } | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-postgres-'))
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  // Ordered as people order words, so that a test sees where bytes were meant.
  const order = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US']
  const about = ['-U', 'beckon', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...order]
  const options = { ...user, cwd: folder, stdio: 'pipe', encoding: 'utf8' } as const
  execFileSync(requireProgram('initdb'), ['-D', join(folder, 'data'), ...about], options)
  return folder
}

/** A PostgreSQL of a test's own, on loopback. */
export async function startPostgres({
  durable = false,
}: TestPostgresOptions = {}): Promise<TestPostgres> {
  const user = findUser()
  const folder = createCluster(user)
  const port = await findFreePort()
  const place = ['-D', join(folder, 'data'), '-h', '127.0.0.1', '-p', String(port)]
  const settings = ['-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=400']
  const values = [...place, ...settings, ...(durable ? [] : CARELESS)]
  // There it can be set otherwise later.
  if (durable) appendFileSync(join(folder, 'data', 'postgresql.conf'), WATCHFUL)

  async function resume(): Promise<ChildProcess> {
    const stdio = ['ignore', 'ignore', 'pipe'] as const
    const server = spawn(requireProgram('postgres'), values, {
      ...user,
      cwd: folder,
      stdio: [...stdio],
    })
    let said = ''
    server.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000)
    })
    await waitUntilReady(server, port, () => said)
    return server
  }

  /** `SIGINT` ends connections and stops; `SIGQUIT` leaves everything to recovery. */
  async function end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    if (server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }

  let server = await resume()
  return {
    url: `postgres://beckon@127.0.0.1:${port}/postgres`,
    port,
    halt: () => end('SIGQUIT'),
    async resume() {
      server = await resume()
    },
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
