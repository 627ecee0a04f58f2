import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Program {
  /**
   * Waits until it says something.
   *
   * @throws Error with what it said instead, where it ended before
   */
  hear(text: RegExp): Promise<RegExpExecArray>
  stop(): Promise<void>
}

/** Starts a program and listens to it. */
export function startProgram(
  [command, ...values]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
): Program {
  const child = spawn(command, values, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const ended = once(child, 'exit').then(() => {})
  let said = ''
  const listeners = new Set<() => void>()
  const note = (chunk: Buffer): void => {
    said += chunk.toString('utf8')
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)

  return {
    hear: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = text.exec(said)
          if (found) resolve(found)
        }
        listeners.add(look)
        look()
        ended.then(() => reject(new Error(`${command} ended:\n${said}`)), reject)
      }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill()
      await ended
    },
  }
}
