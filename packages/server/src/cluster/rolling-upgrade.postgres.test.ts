import { join } from 'node:path'
import { findFreePort } from '@beckon/tooling/find-free-port'
import { startProxy, type TestProxy } from '@beckon/tooling/proxies'
import { CompiledQuery } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { bearer, get, openSession, post, ulid } from '../test-client.ts'
import { withTestDatabase } from '../test-database.ts'
import { createTestNodes, type TestNodes } from '../test-nodes.ts'
import { gatherTestCrowd } from '../test-rolling.ts'

const NEXT = `export NODE_OPTIONS="--import=${join(import.meta.dirname, '../test-next-release.ts')}"`

let nodes: TestNodes | undefined
let proxy: TestProxy | undefined
afterEach(async () => {
  await proxy?.stop()
  await nodes?.end()
})

/** What the schema has of the next release. */
const readNew = (data: string) =>
  withTestDatabase(data, async (db) => {
    const query = 'select weight from conversation'
    return (await db.executeQuery(CompiledQuery.raw(query))).rows
  })

test('replaces one gateway after the other by a release that migrates, while the one before goes on with the newer tables, and nobody sees an error, misses or doubles anything', async () => {
  nodes = await createTestNodes([await findFreePort(), await findFreePort()], { drain: '1' })
  await Promise.all([nodes.start(0), nodes.start(1)])
  proxy = await startProxy('nginx', nodes.ports)
  const crowd = await gatherTestCrowd(proxy.url, nodes)
  await crowd.progress()
  await expect(readNew(nodes.data)).rejects.toThrow('weight')

  expect(await nodes.stop(0)).toBe(0)
  // It migrates while the other one, which knows nothing of it, has everybody.
  await nodes.start(0, NEXT)
  expect((await readNew(nodes.data)).length).toBeGreaterThan(4)
  await crowd.progress()
  const before = `http://127.0.0.1:${nodes.ports[1]}`
  expect((await get(`${before}/readyz`)).status).toBe(200)
  const session = await openSession({ url: before, site: crowd.site })
  for (const text of ['first', 'second']) {
    const sent = await post(`${before}/v1/messages`, { id: ulid(), text }, bearer(session))
    expect(sent.status).toBe(200)
  }

  expect(await nodes.stop(1)).toBe(0)
  await crowd.progress()
  await nodes.start(1, NEXT)
  await crowd.progress()
  await crowd.finish()
}, 240_000)
