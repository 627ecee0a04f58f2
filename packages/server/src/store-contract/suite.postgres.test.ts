import { afterAll, beforeAll, test } from 'vitest'
import { openDatabase } from '../database/open-database.ts'
import { createStore, type Store } from '../database/store.ts'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase } from '../test-database.ts'
import { createNode, storeContract } from './suite.ts'

const name = createId()
let stores: Store[]

beforeAll(async () => {
  const database = await createTestDatabase(name)
  const open = async () => createStore(await openDatabase({ data: '', database }), () => {})
  stores = await Promise.all([open(), open()])
})
afterAll(async () => {
  for (const store of stores) await store.close()
  await dropTestDatabase(name)
})

test.each(storeContract.map(({ name, run }) => ({ name, run })))(
  'PostgreSQL $name',
  async ({ run }) => {
    const [one, other] = stores.map(createNode)
    if (one === undefined || other === undefined) throw new Error('There are no nodes')
    const { sites } = one.usecases
    const { id: siteId } = await sites.createSite({ name: 'A', color: null, country: 'GB' })
    await run({ siteId, site: await sites.readKey(siteId, 'pk'), nodes: [one, other] })
  },
)
