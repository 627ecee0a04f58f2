import type { Client } from './client.ts'
import { createClientError } from './client-error.ts'

export interface Commands {
  provide: Client['provide']
  /** Runs the last provider's answer. */
  run(command: string, values: readonly unknown[]): Promise<void>
}

interface Provider {
  command: string
  run(...values: readonly unknown[]): unknown
}

/** What plugins answer for the page. */
export function createCommands(): Commands {
  let providers: readonly Provider[] = []
  return {
    provide(command, run) {
      // What a page hands in is unknown; each provider checks its own values.
      const provider = { command, run: run as Provider['run'] }
      providers = [provider, ...providers]
      return () => {
        providers = providers.filter((other) => other !== provider)
      }
    },
    async run(command, values) {
      const provider = providers.find((other) => other.command === command)
      if (!provider) throw createClientError('command/unavailable')
      await provider.run(...values)
    },
  }
}
