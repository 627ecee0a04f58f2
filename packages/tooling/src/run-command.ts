import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { ROOT } from './workspace.ts'

export interface Command {
  /** What to run, as typed in a shell. */
  line: string
  folder?: string
  env?: Record<string, string>
}

export interface Outcome {
  code: number
  output: string
}

/** Runs a command with the workspace's own tools on the PATH and keeps what it printed. */
export function runCommand({ line, folder = ROOT, env = {} }: Command): Promise<Outcome> {
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(line, {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PATH: path },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}
