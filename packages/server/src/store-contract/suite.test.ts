import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { openDatabase } from '../database/open-database.ts'
import { createStore, type Store } from '../database/store.ts'
import { createNode, type Node, storeContract } from './suite.ts'

let folder: string
let store: Store
let node: Node

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  store = createStore(await openDatabase({ data: folder }), () => {})
  node = createNode(store)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each(storeContract.map(({ name, run }) => ({ name, run })))(
  'SQLite $name',
  async ({ run }) => {
    const { sites } = node.usecases
    const { id: siteId } = await sites.createSite({ name: 'A', color: null, country: 'GB' })
    await run({ siteId, site: await sites.readKey(siteId, 'pk'), nodes: [node, node] })
  },
)
