import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What `beckon demo --json` prints when it is ready. */
export interface Addresses {
  gateway: string
  shop: string
  console: string
  site: string
  source: string
  secret: string
}

/** The demo as a process of its own, on a data folder of its own. */
export interface Demo extends Addresses {
  /** `kill -9`: no chance to finish anything. */
  kill(): Promise<void>
  /** Starts again on the same data and port; a fresh login link is in the answer. */
  restart(): Promise<Addresses>
  stop(): Promise<void>
  /** Runs the `beckon` command on the same data, beside the gateway, and answers what it said. */
  command(...values: readonly string[]): Promise<string>
  /** Sets a section of the site's settings. */
  put(section: string, value: object): Promise<void>
  /** Answers in a conversation, as the site's own server does. */
  reply(conversationId: string, text: string): Promise<void>
  /** Asks the reading API with the secret. */
  read<T>(path: string): Promise<T>
}

const CLI = join(import.meta.dirname, '../../server/dist/cli.js')

interface Running {
  process: ChildProcess
  addresses: Addresses
}

type Settings = Readonly<Record<string, string>>

interface Start {
  data: string
  port: string
  env: Settings
}

async function start({ data, port, env }: Start): Promise<Running> {
  const values = ['demo', '--json', '--port', port, '--data', data]
  const child = spawn(process.execPath, [CLI, ...values], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')))
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The demo ended with ${code}:\n${said.join('')}`)
  })
  const ready = once(createInterface({ input: child.stdout }), 'line')
  const [line] = await Promise.race([ready, failed])
  failed.catch(() => {})
  return { process: child, addresses: JSON.parse(String(line)) as Addresses }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

/** Starts a demo on a port that is free, with settings as `beckon --help` lists them. */
export async function startDemo(env: Settings = {}): Promise<Demo> {
  const data = mkdtempSync(join(tmpdir(), 'beckon-e2e-'))
  let running = await start({ data, port: '0', env })
  const { port } = new URL(running.addresses.gateway)
  return {
    ...running.addresses,
    kill: () => end(running.process, 'SIGKILL'),
    async restart() {
      running = await start({ data, port, env })
      return running.addresses
    },
    async stop() {
      await end(running.process, 'SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
    async command(...values) {
      const { stdout } = await run(process.execPath, [CLI, ...values, '--data', data])
      return stdout
    },
    async put(section, value) {
      const { gateway, secret } = running.addresses
      const response = await fetch(`${gateway}/v1/settings/${section}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${secret}` },
        body: JSON.stringify(value),
      })
      if (!response.ok) throw new Error(`${section}: ${await response.text()}`)
    },
    async reply(conversationId, text) {
      const { gateway, secret } = running.addresses
      const path = `/v1/conversations/${conversationId}/messages`
      const response = await fetch(new URL(path, gateway), {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), text }),
      })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    },
    async read<T>(path: string) {
      const { gateway, secret } = running.addresses
      const headers = { authorization: `Bearer ${secret}` }
      const response = await fetch(new URL(path, gateway), { headers })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
      return (await response.json()) as T
    },
  }
}
