import type { Client } from '../client.ts'
import { createClient } from '../create-client.ts'
import { createMemoryStorage, type MemoryStorage } from '../memory-storage.ts'
import type { Plugin } from '../plugin.ts'
import { createTransportPair, type TransportPair } from '../transport-pair.ts'

export interface MemoryClient extends TransportPair {
  client: Client
  /** What is kept on the device. */
  storage: MemoryStorage
  /** The purposes that are allowed, in their order. */
  listAllowed(): string[]
}

interface MemoryClientOptions {
  privacySignal?: boolean
  /** Of an earlier page, where there was one. */
  storage?: MemoryStorage
}

/** A whole client without a browser, with a plugin in it. */
export function startMemoryClient(
  plugin: Plugin,
  { privacySignal = false, storage = createMemoryStorage() }: MemoryClientOptions = {},
): MemoryClient {
  const pair = createTransportPair('pk_test', { storage })
  pair.platform.privacySignal = privacySignal
  const { platform } = pair
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  plugin.setup(client)
  const listAllowed = (): string[] =>
    Object.entries(client.consent.get().purposes).flatMap(([name, on]) => (on ? [name] : []))
  return { ...pair, client, storage, listAllowed }
}
