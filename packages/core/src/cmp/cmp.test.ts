import { isBeckonError, PURPOSES } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../memory-storage.ts'
import { cmp } from './cmp.ts'
import type { CmpAnswer } from './follow.ts'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'
import { listen } from './view.ts'

function start(options?: Parameters<typeof startMemoryClient>[1]) {
  const view = createMemoryView({ said: undefined as CmpAnswer | undefined })
  const plugin = cmp(
    {
      name: 'theirs',
      read: () => view.said,
      subscribe: (page, changed) => listen(page, ['choice'], changed),
    },
    view,
  )
  const say = (said: CmpAnswer | undefined): void => {
    view.said = said
    view.announce('choice')
  }
  return { ...startMemoryClient(plugin, options), plugin, view, say }
}

test('a system that says nothing yet leaves consent closed, and no trace on the device', () => {
  const { client, storage, say } = start()
  say(undefined)
  expect(client.consent.get()).toMatchObject({ epoch: 0, chosen: false })
  expect(storage.entries.size).toBe(0)
})

test('a choice takes effect in the same task, and its receipt names where it was made', async () => {
  const { gateway, platform, listAllowed, say } = start()
  say({ analytics: true, ads: false })
  expect(listAllowed()).toEqual(['analytics'])
  await platform.settle()
  expect(gateway.receipts).toMatchObject([{ epoch: 1, surface: 'theirs' }])
})

test('a withdrawal takes effect in the same task', () => {
  const { client, listAllowed, say } = start()
  say({ analytics: true, ads: true })
  say({ analytics: false, ads: true })
  expect(listAllowed()).toEqual(['ads'])
  expect(client.record.get().anonymousId).toBe(undefined)
})

test('the same again makes no new epoch, neither on this page nor on the next', () => {
  const storage = createMemoryStorage()
  const first = start({ storage })
  first.say({ analytics: true, ads: false })
  first.say({ analytics: true, ads: false })
  const second = start({ storage })
  second.say({ analytics: true, ads: false })
  expect(second.client.consent.get()).toMatchObject({ epoch: 1, chosen: true })
})

test('a refusal where nothing was allowed leaves no trace on the device', () => {
  const { client, storage, say } = start()
  say({ analytics: false, ads: false })
  expect(client.consent.get().epoch).toBe(0)
  expect(storage.entries.size).toBe(0)
})

test('purposes the system does not know stay as they are', async () => {
  const { client, listAllowed, say } = start()
  await client.consent.set({ ai: true })
  say({ analytics: true })
  say({ analytics: false })
  expect(listAllowed()).toEqual(['ai'])
})

test.each(PURPOSES)(
  'asked for %s under Global Privacy Control, it asks the client once',
  (purpose) => {
    const { client, say } = start({ privacySignal: true })
    say({ [purpose]: true })
    const { epoch } = client.consent.get()
    say({ [purpose]: true })
    expect(client.consent.get().epoch).toBe(epoch)
    expect(epoch).toBe(client.consent.allows(purpose) ? 1 : 0)
  },
)

test('after dispose it hears nothing', () => {
  const { client, plugin, view, say } = start()
  plugin.dispose?.()
  say({ analytics: true })
  expect(client.consent.get().epoch).toBe(0)
  expect(view.countListeners('choice')).toBe(0)
})

test('a system that breaks is an error event, and nothing in the page', async () => {
  const view = createMemoryView({})
  const broken = cmp(
    {
      name: 'broken',
      read: () => {
        throw new TypeError('no such thing')
      },
      subscribe: (page, changed) => listen(page, ['choice'], changed),
    },
    view,
  )
  const { client, platform } = startMemoryClient(broken)
  const errors: string[] = []
  client.on('error', ({ error }) => {
    if (isBeckonError(error)) errors.push(`${error.code} ${error.message}`)
  })
  view.announce('choice')
  await platform.settle()
  expect(errors).toEqual(['plugin/failed The plugin "broken" failed: TypeError: no such thing'])
})

test('an answer that is none is an error event, and no choice', async () => {
  const { client, platform, say } = start()
  const errors: string[] = []
  client.on('error', ({ error }) => errors.push(error.message))
  say({ analytics: 'yes' } as unknown as CmpAnswer)
  await platform.settle()
  expect(errors).toEqual([expect.stringContaining('theirs')])
  expect(client.consent.get().epoch).toBe(0)
})

test('on a server it does nothing', () => {
  let asked = 0
  const adapter = { name: 'theirs', read: () => undefined, subscribe: () => () => (asked += 1) }
  const plugin = cmp(adapter)
  expect('document' in globalThis).toBe(false)
  startMemoryClient(plugin)
  plugin.dispose?.()
  expect(asked).toBe(0)
})
