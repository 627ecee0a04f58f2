import { type Beckon, createBeckon } from '@beckon/core'
import {
  createMemoryPlatform,
  createResponse,
  type MemoryPlatform,
  type RequestHandler,
} from '@beckon/core/testing'
import { startTestGateway, type TestGateway } from '@beckon/server/testing'
import type { Random } from '../faults/random.ts'

/** A page, a real gateway, and a line between them that does what it likes; time passes only when told to. */
export interface RoughLine {
  beckon: Beckon
  platform: MemoryPlatform
  gateway: TestGateway
  /** How many requests it spoiled so far. */
  readonly faults: number
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): Promise<void>
  /** From here on nothing goes wrong; waits until all has arrived. */
  clear(): Promise<void>
  stop(): Promise<void>
}

/** How far the page's clock is behind the gateway's, in milliseconds. */
const SKEW = 3_600_000

export async function openRoughLine(random: Random): Promise<RoughLine> {
  const platform = createMemoryPlatform()
  const gateway = await startTestGateway({ clock: () => platform.now() + SKEW })
  /** Requests that are with the gateway, which lives by real time. */
  const under = new Set<Promise<unknown>>()
  let rough = false
  let faults = 0

  const lie = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      platform.startTimer(resolve, milliseconds)
    })

  async function forward({ url, method, body }: Parameters<RequestHandler>[0]) {
    const asking = fetch(url, { method, body: body ?? null })
      .then(async (answer) => ({ answer, json: await answer.json() }))
      .finally(() => under.delete(asking))
    under.add(asking)
    const { answer, json } = await asking
    return createResponse(answer.status, json)
  }

  platform.handle = async (request) => {
    if (!rough) return forward(request)
    const luck = random()
    if (luck < 0.3) faults++
    await lie(Math.floor(random() * 4000))
    if (luck < 0.1) throw new TypeError('the line is cut')
    if (luck < 0.15) return createResponse(503)
    if (luck < 0.2) return createResponse(429, undefined, { 'retry-after': '3' })
    const response = await forward(request)
    await lie(Math.floor(random() * 4000))
    if (luck < 0.3) throw new TypeError('the answer is lost')
    return response
  }

  const beckon = createBeckon({ site: gateway.site, host: gateway.url, platform })
  await beckon.consent('granted')
  rough = true

  async function pass(milliseconds: number): Promise<void> {
    const until = platform.now() + milliseconds
    while (platform.now() < until) {
      await platform.advance(Math.min(200, until - platform.now()))
      while (under.size > 0) await Promise.all(under)
    }
  }

  return {
    ...{ beckon, platform, gateway, pass },
    get faults() {
      return faults
    },
    async clear() {
      rough = false
      do await pass(5000)
      while ((await beckon.stats()).queued > 0)
    },
    async stop() {
      await beckon.destroy()
      await gateway.stop()
    },
  }
}
