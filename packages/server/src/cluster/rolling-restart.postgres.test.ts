import type { MessagePage } from '@beckon/protocol'
import { findFreePort } from '@beckon/tooling/find-free-port'
import { startNginx, type TestNginx } from '@beckon/tooling/test-nginx'
import { afterEach, expect, test } from 'vitest'
import { bearer, get, openSession } from '../test-client.ts'
import { createTestNodes, type TestNodes } from '../test-nodes.ts'
import { type SteadyClient, writeByHttp, writeBySocket } from '../test-steady.ts'
import { startTestGateway } from '../testing.ts'

let nodes: TestNodes | undefined
let proxy: TestNginx | undefined
afterEach(async () => {
  await proxy?.stop()
  await nodes?.end()
})

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

test('restarts one gateway after the other behind nginx, and nobody who writes all the while sees an error, misses or doubles anything', async () => {
  nodes = await createTestNodes([await findFreePort(), await findFreePort()], { drain: '1' })
  await Promise.all([nodes.start(0), nodes.start(1)])
  proxy = await startNginx(nodes.ports)
  const { url } = proxy
  const site = await makeSite(nodes.database)
  const sessions = await Promise.all(Array.from({ length: 5 }, () => openSession({ url, site })))
  const [a, b, c, d, e] = sessions as [string, string, string, string, string]
  const clients: [string, SteadyClient][] = [
    [a, writeBySocket(url, a, ['websocket'])],
    [b, writeBySocket(url, b, ['websocket'])],
    [c, writeBySocket(url, c, ['polling', 'websocket'])],
    [d, writeBySocket(url, d, ['polling'])],
    [e, writeByHttp(url, e)],
  ]
  const progress = async () => {
    const before = clients.map(([, { acked }]) => acked.length)
    await expect
      .poll(() => clients.every(([, { acked }], at) => acked.length > (before[at] ?? 0) + 10), {
        timeout: 30_000,
      })
      .toBe(true)
  }
  await progress()
  for (const index of [0, 1] as const) {
    expect(await nodes.stop(index)).toBe(0)
    await progress()
    await nodes.start(index)
    await progress()
  }
  await Promise.all(clients.map(([, client]) => client.stop()))
  expect(clients.flatMap(([, { errors }]) => errors)).toEqual([])
  // Each socket had to move at least once, for each gateway was gone once.
  expect(clients.slice(0, 4).every(([, { connects }]) => connects() > 1)).toBe(true)
  for (const [session, { acked }] of clients) {
    const stored = await readAll(url, session)
    expect(stored.ids).toEqual(acked)
    expect(stored.seqs).toEqual(acked.map((_, at) => at + 1))
  }
}, 120_000)
