import { spawn } from 'node:child_process'
import { onOrphaned } from './on-orphaned.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a program in our place: it has our terminal, our signals reach it, and we leave
 * when it does. Resolves to its exit code.
 */
export function runForeground(file: string, values: readonly string[]): Promise<number> {
  const child = spawn(file, values, { stdio: 'inherit' })
  // Ctrl-C reaches the child from the terminal too; it takes a repeated signal as one.
  const forward = (signal: NodeJS.Signals): void => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, forward)
  const stopWatching = onOrphaned(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, forward)
      stopWatching()
      resolve(code ?? 1)
    })
  })
}
