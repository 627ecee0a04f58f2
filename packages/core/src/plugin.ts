import type { Client } from './client.ts'

/**
 * The whole plugin contract. A preset is an array of plugins.
 *
 * @example
 * const hello = (): Plugin => ({ name: 'hello', setup: (client) => client.track('Hello') })
 */
export interface Plugin {
  name: string
  /** Called once, with the only object a plugin gets. May be called before any consent. */
  setup(client: Client): void
  /** Undoes all of `setup`. */
  dispose?(): void
}
