import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findFreePort } from '@beckon/tooling/find-free-port'

const CLI = join(import.meta.dirname, '../../../server/src/cli.ts')

export interface RunningGateway {
  url: string
  pid: number
  /** A `pk_` key, where it was the first on its database. */
  site: string
  secret: string
  stop(): Promise<void>
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await setTimeout(50)
  }
  throw new Error('The gateway does not start')
}

/** A gateway as a process of its own, with as many settings as it is given. */
export async function startGateway(
  settings: Readonly<Record<string, string>>,
): Promise<RunningGateway> {
  const data = mkdtempSync(join(tmpdir(), 'beckon-scale-'))
  const port = await findFreePort()
  const args = ['start', '--port', String(port), '--data', data, '--log-level', 'silent']
  const child = spawn(process.execPath, ['--conditions=@beckon/source', CLI, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // One sender is as many here: what is taken of each is not to be measured.
    env: { ...process.env, DRAIN_SECONDS: '0', BECKON_RATES: 'off', ...settings },
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const url = `http://127.0.0.1:${port}`
  await waitUntilReady(url, child)
  while (!said.includes('data-site=')) await setTimeout(10)
  return {
    url,
    pid: child.pid as number,
    site: /pk_[\w-]+/.exec(said)?.[0] ?? '',
    secret: /sk_[\w-]+/.exec(said)?.[0] ?? '',
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      rmSync(data, { recursive: true, force: true })
    },
  }
}
