import { afterEach, expect, test } from 'vitest'
import { storeMessage } from '../modules/conversations/store-message.usecases.ts'
import { storeTogether } from '../modules/conversations/store-together.usecases.ts'
import { createId } from '../shared/create-id.ts'
import { createNode } from '../store-contract/create-node.ts'
import { addPerson, write } from '../store-contract/tools.ts'
import { createTestDatabase, dropTestDatabase } from '../test-database.ts'
import { LOCKS } from './lock-keys.ts'
import { openDatabase } from './open-database.ts'
import { createStore } from './store.ts'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

test('keeps nobody waiting for somebody whose thread another gateway is at', async () => {
  const data = createId()
  const database = (await createTestDatabase(data)) ?? ''
  const store = createStore(await openDatabase({ data: '', database }), () => {})
  stops.push(() => dropTestDatabase(data), store.close)
  const node = createNode(store)
  const { sites, conversations } = node.usecases
  const { id: siteId } = await sites.createSite({ name: 'A', color: null, country: 'GB' })
  const target = { siteId, site: await sites.readKey(siteId, 'pk'), nodes: [node, node] } as const
  const [held, free] = [(await addPerson(target)).id, (await addPerson(target)).id]
  for (const id of [held, free]) await conversations.send(write(id, siteId))
  let release = () => {}
  const over = new Promise<void>((resolve) => {
    release = resolve
  })
  let begun = false
  const other = store.transact(
    async (unit) => {
      await storeMessage(unit, write(held, siteId), Date.now())
      begun = true
      await over
    },
    [LOCKS.person(held)],
  )
  await expect.poll(() => begun).toBe(true)
  const drafts = [write(held, siteId), write(free, siteId)]
  const stored = await store.transact((unit) => storeTogether(unit, drafts, Date.now()), [])
  expect(stored.map((message) => message?.seq)).toEqual([undefined, 2])
  const waiting = conversations.send(write(held, siteId))
  release()
  await other
  expect((await waiting).seq).toBe(3)
})
