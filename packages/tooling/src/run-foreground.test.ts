import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const MODULE = join(import.meta.dirname, 'run-foreground.ts')

/** A program that runs another one in its place; that one says its pid and stays. */
const PROGRAM = `
import { runForeground } from ${JSON.stringify(MODULE)}
const child = 'console.log(process.pid); setInterval(() => {}, 1000)'
process.exitCode = await runForeground(process.execPath, ['-e', child])
`

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function startProgram(through: readonly string[]): Promise<{ kill(): void; pid: number }> {
  const [file = process.execPath, ...rest] = [...through, process.execPath]
  const values = [...rest, '--input-type=module-typescript', '-e', PROGRAM]
  const started = spawn(file, values, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await once(createInterface({ input: started.stdout }), 'line')
  return { kill: () => started.kill('SIGTERM'), pid: Number(line) }
}

test('passes a signal on to the program it runs', async () => {
  const { kill, pid } = await startProgram([])
  expect(isAlive(pid)).toBe(true)
  kill()
  await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false)
})

test.runIf(process.platform === 'linux')(
  'ends the program when whoever started both is gone',
  async () => {
    const shell = ['sh', '-c', '"$0" "$@"; true']
    const { kill, pid } = await startProgram(shell)
    expect(isAlive(pid)).toBe(true)
    kill()
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false)
  },
)
