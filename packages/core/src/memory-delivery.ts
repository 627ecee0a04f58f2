import type { Client } from './client.ts'
import { createClient } from './create-client.ts'
import { createTransportPair, type TransportPair } from './transport-pair.ts'

export interface MemoryDelivery extends TransportPair {
  client: Client
  /** Codes of the errors that were announced. */
  errors: string[]
  /** Names of the events that arrived. */
  names(): unknown[]
  /** Requests but for the receipt. */
  countBatches(): number
}

/** A page whose visitor allowed everything, and what of it reaches a gateway in memory, for tests. */
export async function startDelivery(): Promise<MemoryDelivery> {
  const pair = createTransportPair()
  const { platform } = pair
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  const errors: string[] = []
  client.on('error', ({ error }) => errors.push(error.code))
  await client.consent.set('granted')
  const names = (): unknown[] => pair.gateway.events.map(({ event }) => event)
  const countBatches = (): number => platform.requests.length - 1
  return { ...pair, client, errors, names, countBatches }
}
