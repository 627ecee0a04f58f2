import type { Client } from '@beckon/core'
import type { OpenLink } from './link.ts'
import { openWebSocketLink } from './websocket-link.ts'

/** How to open the next connection, after so many that never came up. */
export type ChooseLink = (failures: number, client: Client) => Promise<OpenLink>

/**
 * WebSocket, unless it failed twice although the gateway answers over HTTP: then a proxy is in
 * the way. A gateway that is merely down costs nobody the chunk with the fallback.
 */
export async function chooseLink(failures: number, client: Client): Promise<OpenLink> {
  const blocked = typeof WebSocket === 'undefined' || (failures >= 2 && (await isReachable(client)))
  if (!blocked) return openWebSocketLink
  const { openPollingLink } = await import('./polling-link.ts')
  return openPollingLink
}

async function isReachable(client: Client): Promise<boolean> {
  try {
    await client.request(`GET /v1/sites/${client.site}/config`)
    return true
  } catch {
    return false
  }
}
