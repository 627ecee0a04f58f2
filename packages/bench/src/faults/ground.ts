import { startTestGateway } from '@beckon/server/testing'
import type { Handler } from '../collector/exchange.ts'
import { findEventIds } from '../collector/find-ids.ts'
import { createSink, forwardTo } from '../collector/upstreams.ts'
import type { Subject } from '../subjects/subject.ts'

/** The server that events end up at. */
export interface Ground {
  /** Key of the site, empty where the subject has none. */
  site: string
  handler: Handler
  /** Ids of all stored events, each as often as it is stored; absent where nothing is stored. */
  listStored?(): Promise<readonly string[]>
  stop(): Promise<void>
}

interface StoredPage {
  events: readonly unknown[]
  next: string | null
}

async function readAll(url: string, secret: string): Promise<unknown[]> {
  const events: unknown[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query = `limit=1000${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const headers = { authorization: `Bearer ${secret}` }
    const response = await fetch(`${url}/v1/events?${query}`, { headers })
    if (!response.ok) throw new Error(`Reading events: ${await response.text()}`)
    const page = (await response.json()) as StoredPage
    events.push(...page.events)
    cursor = page.next
  }
  return events
}

async function openGateway(): Promise<Ground> {
  const { url, site, secret, stop } = await startTestGateway()
  return {
    site,
    handler: forwardTo(url),
    async listStored() {
      const events = await readAll(url, secret)
      return events.flatMap((event) => findEventIds(Buffer.from(JSON.stringify(event))))
    },
    stop,
  }
}

/** A real gateway for who speaks to one, else a server that takes everything and keeps nothing. */
export async function openGround({ gateway, answer }: Subject): Promise<Ground> {
  if (gateway) return openGateway()
  return { site: '', handler: createSink(answer), stop: async () => {} }
}
