import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** What the command line says when it is ready. */
const READY = /src="(http[^"]+)\/beckon\.js" data-site="(pk_[^"]+)"/

const SECRET = /\bsk_\S+/

const CLI = join(import.meta.dirname, '../../../server/dist/cli.js')

/** Characters kept of what a gateway said. */
const KEPT = 20_000

/** A built gateway that runs as a process of its own, as an owner starts it. */
export interface GatewayProcess {
  /** Where it listens; another port after each start, and empty until it does. */
  readonly url: string
  /** `pk_…` of its first site. */
  readonly site: string
  /** `sk_…` of that, where it was made by this start of it. */
  readonly secret: string | undefined
  /** Undefined while it is down. */
  readonly pid: number | undefined
  /** The end of what it said, its log included. */
  readonly said: string
  /** Ends it as a power cut does to a process, or asks it to stop; resolves when it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** @throws Error with what it said, where it does not come up */
  start(): Promise<void>
}

export interface GatewayProcessOptions {
  data: string
  /** Where PostgreSQL is; SQLite in the folder where absent. */
  database?: string | undefined
  redis?: string | undefined
  /** What the shell does first. */
  before?: string | undefined
  /** Further settings, as an owner sets them. */
  settings?: Readonly<Record<string, string>> | undefined
}

type Child = ChildProcessByStdio<null, Readable, Readable>

function spawnGateway(options: GatewayProcessOptions): Child {
  const { data, database, redis, before = ':', settings } = options
  const values = [CLI, 'start', '--port', '0', '--log-level', 'warn', '--data', data]
  const env = {
    // Hundreds of thousands of messages come from this one machine.
    BECKON_RATES: 'off',
    ...process.env,
    ...(database !== undefined && { DATABASE_URL: database }),
    ...(redis !== undefined && { REDIS_URL: redis }),
    ...settings,
  }
  const script = `${before} && exec "$0" "$@"`
  return spawn('/bin/sh', ['-c', script, process.execPath, ...values], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
}

/** A gateway on a folder, down until it is started. */
export function createGatewayProcess(options: GatewayProcessOptions): GatewayProcess {
  let child: Child | undefined
  let said = ''
  let url = ''
  let site = ''

  async function start(): Promise<void> {
    const started = spawnGateway(options)
    const hear = (chunk: Buffer): void => {
      said = `${said}${chunk}`.slice(-KEPT)
    }
    said = ''
    url = ''
    child = started
    started.stderr.on('data', hear)
    started.stdout.on('data', hear)
    const exited = once(started, 'exit').then(() => {
      if (child === started) child = undefined
    })
    for (let found = READY.exec(said); child === started; found = READY.exec(said)) {
      if (found) {
        ;[, url = '', site = ''] = found
        return
      }
      await Promise.race([once(started.stdout, 'data'), exited])
    }
    throw new Error(`The gateway does not start: ${said}`)
  }

  return {
    start,
    get url() {
      return url
    },
    get site() {
      return site
    },
    get secret() {
      return SECRET.exec(said)?.[0]
    },
    get pid() {
      return child?.pid
    },
    get said() {
      return said
    },
    async end(signal) {
      const ending = child
      if (ending === undefined) return
      const gone = once(ending, 'exit')
      ending.kill(signal)
      await gone
      if (child === ending) child = undefined
    },
  }
}
