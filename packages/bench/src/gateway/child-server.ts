import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface ChildServer {
  pid: number
  /** The first line it printed. */
  line: string
  stop(): Promise<void>
}

/** Starts a server as a process of its own and waits for its first line. */
export async function startChild(
  values: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
  const child: ChildProcess = spawn(process.execPath, values, {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Thousands come from this one machine.
    env: { BECKON_RATES: 'off', ...process.env, LOG_LEVEL: 'warn', ...env },
  })
  if (child.stdout === null || child.pid === undefined) throw new Error('The child has no output')
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return {
    pid: child.pid,
    line: String(line),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
