import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { median } from '../cost/median.ts'
import { startChild } from './child-server.ts'
import { compareFigures, type Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { startGateway } from './start-gateway.ts'

const BATCH = 50
const ROUNDS = 4
/** Batches of a round, and how many are under way at a time. */
const BATCHES = 200
const ABREAST = 16
/** Visitors that the events are of. */
const VISITORS = 500

function makeBatch(): string {
  const anonymousId = `visitor-${Math.floor(Math.random() * VISITORS)}`
  const batch = Array.from({ length: BATCH }, () => ({
    messageId: randomUUID(),
    type: 'track',
    anonymousId,
    event: 'Product Viewed',
    properties: { sku: 'A-100', price: 19.5, currency: 'EUR', position: 3 },
    context: { page: { path: '/shop', title: 'Shop' }, locale: 'en-GB' },
    timestamp: new Date().toISOString(),
  }))
  return JSON.stringify({ batch, sentAt: new Date().toISOString() })
}

/** Events a second that a server took. */
async function measureIngest(url: string, headers: Record<string, string>): Promise<number> {
  const bodies = Array.from({ length: BATCHES }, makeBatch)
  const began = performance.now()
  const send = async (): Promise<void> => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      const response = await fetch(`${url}/v1/batch`, { method: 'POST', headers, body })
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      await response.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, send))
  return (BATCHES * BATCH) / ((performance.now() - began) / 1000)
}

/** Events taken in batches of 50, beside a bare server that only stores the same rows. */
export async function benchIngest({ data, database }: Ground): Promise<Figure[]> {
  const bare = await startChild([join(import.meta.dirname, 'bare-ingest-server.ts'), data])
  const gateway = await startGateway(data, { database })
  const json = { 'content-type': 'application/json' }
  const authorization = `Basic ${btoa(`${gateway.secret}:`)}`
  const rounds: { stored: number; taken: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const stored = await measureIngest(bare.line, json)
    const taken = await measureIngest(gateway.url, { ...json, authorization })
    if (round > 0) rounds.push({ stored, taken })
  }
  await Promise.all([bare.stop(), gateway.stop()])
  const values = {
    ours: median(rounds.map(({ taken }) => taken)),
    bare: median(rounds.map(({ stored }) => stored)),
    unit: '/s of bare inserts',
  }
  return [compareFigures(`events in batches of ${BATCH}`, values, { atLeast: 0.6 })]
}
