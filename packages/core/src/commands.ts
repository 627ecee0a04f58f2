import { createBag } from './bag.ts'
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
  const providers = createBag<Provider>()
  return {
    // What a page hands in is unknown; each provider checks its own values.
    provide: (command, run) => providers.add({ command, run: run as Provider['run'] }),
    async run(command, values) {
      const provider = providers.list().findLast((other) => other.command === command)
      if (!provider) throw createClientError('command/unavailable')
      await provider.run(...values)
    },
  }
}
