import { findFreePort } from '@beckon/tooling/find-free-port'
import { findProxy, PROXIES, startProxy, type TestProxy } from '@beckon/tooling/proxies'
import { afterEach, describe, expect, test } from 'vitest'
import { bearer, openSession, post, ulid } from '../test-client.ts'
import { createTestNodes, type TestNodes } from '../test-nodes.ts'
import { gatherTestCrowd } from '../test-rolling.ts'

let nodes: TestNodes | undefined
let proxy: TestProxy | undefined
afterEach(async () => {
  await proxy?.stop()
  await nodes?.end()
})

const readStatus = (url: string): Promise<number> =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status,
    () => 0,
  )

/** Stops a gateway, and sees that it says so first and answers all the same, without which errors are a matter of luck. */
async function stopBySaying(index: 0 | 1, { ports, stop }: TestNodes, site: string): Promise<void> {
  const url = `http://127.0.0.1:${ports[index]}`
  const session = await openSession({ url, site })
  const stopped = stop(index)
  await expect.poll(() => readStatus(url), { interval: 20, timeout: 10_000 }).toBe(503)
  const late = { id: ulid(), text: 'while it drains' }
  expect((await post(`${url}/v1/messages`, late, bearer(session))).status).toBe(200)
  expect(await stopped).toBe(0)
}

describe.each(PROXIES)('behind %s', (name) => {
  test.skipIf(!findProxy(name))(
    'restarts one gateway after the other, and nobody who writes all the while sees an error, misses or doubles anything',
    async () => {
      nodes = await createTestNodes([await findFreePort(), await findFreePort()], { drain: '6' })
      await Promise.all([nodes.start(0), nodes.start(1)])
      proxy = await startProxy(name, nodes.ports)
      const crowd = await gatherTestCrowd(proxy.url, nodes)
      await crowd.progress()
      for (const index of [0, 1] as const) {
        await stopBySaying(index, nodes, crowd.site)
        await crowd.progress()
        await nodes.start(index)
        await crowd.progress()
      }
      await crowd.finish()
    },
    240_000,
  )
})
