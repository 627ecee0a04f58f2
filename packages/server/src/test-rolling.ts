import type { MessagePage } from '@beckon/protocol'
import { expect } from 'vitest'
import { bearer, get, openSession } from './test-client.ts'
import type { TestNodes } from './test-nodes.ts'
import { type SteadyClient, writeByHttp, writeBySocket } from './test-steady.ts'
import { startTestGateway } from './testing.ts'

/** Clients of each kind that write all the while to gateways behind one address. */
export interface TestCrowd {
  site: string
  /** Resolves when each of them was acked more than ten times again. */
  progress(): Promise<void>
  /** Lets them end, and proves that none saw an error, missed anything or doubled it. */
  finish(): Promise<void>
}

/** A site of the database, made by a gateway that is gone again. */
async function makeSite(database: string): Promise<string> {
  const gateway = await startTestGateway({ database })
  const { site } = gateway
  await gateway.stop()
  return site
}

async function readAll(url: string, session: string) {
  const ids: (string | null)[] = []
  const seqs: number[] = []
  for (let after = 0; ; ) {
    const page = await get<MessagePage>(
      `${url}/v1/messages?after=${after}&limit=100`,
      bearer(session),
    )
    if (page.body.messages.length === 0) return { ids, seqs }
    ids.push(...page.body.messages.map(({ clientId }) => clientId))
    seqs.push(...page.body.messages.map(({ seq }) => seq))
    after = seqs.at(-1) as number
  }
}

export async function gatherTestCrowd(url: string, { database }: TestNodes): Promise<TestCrowd> {
  const site = await makeSite(database)
  const sessions = await Promise.all(Array.from({ length: 5 }, () => openSession({ url, site })))
  const [a, b, c, d, e] = sessions as [string, string, string, string, string]
  const clients: [string, SteadyClient][] = [
    [a, writeBySocket(url, a, ['websocket'])],
    [b, writeBySocket(url, b, ['websocket'])],
    [c, writeBySocket(url, c, ['polling', 'websocket'])],
    [d, writeBySocket(url, d, ['polling'])],
    [e, writeByHttp(url, e)],
  ]
  return {
    site,

    async progress() {
      const before = clients.map(([, { acked }]) => acked.length)
      const hasGoneOn = () =>
        clients.every(([, { acked }], at) => acked.length > (before[at] ?? 0) + 10)
      await expect.poll(hasGoneOn, { timeout: 30_000 }).toBe(true)
    },

    async finish() {
      await Promise.all(clients.map(([, client]) => client.stop()))
      expect(clients.flatMap(([, { errors }]) => errors)).toEqual([])
      // Each socket had to move at least once, for each gateway was gone once.
      expect(clients.slice(0, 4).every(([, { connects }]) => connects() > 1)).toBe(true)
      for (const [session, { acked }] of clients) {
        const stored = await readAll(url, session)
        expect(stored.ids).toEqual(acked)
        expect(stored.seqs).toEqual(acked.map((_, at) => at + 1))
      }
    },
  }
}
