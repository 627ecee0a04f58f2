import { expect, test } from 'vitest'
import { createBeckon } from './create-beckon.ts'
import { createRefusal } from './memory-gateway.ts'
import { createMemoryStorage } from './memory-storage.ts'
import type { Plugin } from './plugin.ts'
import { createTransportPair } from './transport-pair.ts'

const options = { site: 'pk_test', host: 'https://gateway.example/' }

test('stores nothing and asks nothing before a choice', async () => {
  const { platform } = createTransportPair()
  const storage = platform.storage
  const beckon = createBeckon({ ...options, platform })
  await beckon.track('Signed Up')
  await beckon.page()
  await beckon.identify('user-1')
  platform.hide()
  await platform.advance(60_000)
  expect(platform.requests).toEqual([])
  expect(storage.read('beckon.pk_test')).toBe(null)
  expect(platform.countTimers()).toBe(0)
})

test('sends what happens after consent, once', async () => {
  const { platform, gateway } = createTransportPair()
  const beckon = createBeckon({ ...options, platform })
  await beckon.track('Before')
  await beckon.consent('granted')
  await beckon.track('After', { plan: 'pro' })
  await platform.advance(2000)
  expect(gateway.events.map(({ event, properties }) => ({ event, properties }))).toEqual([
    { event: 'After', properties: { plan: 'pro' } },
  ])
  expect(platform.requests.map(({ url }) => url)).toEqual([
    'https://gateway.example/v1/consent',
    'https://gateway.example/v1/batch',
  ])
  expect(platform.countTimers()).toBe(0)
})

test('announces ready to a listener added right after creation', async () => {
  const { platform } = createTransportPair()
  const beckon = createBeckon({ ...options, platform })
  const ready = new Promise((resolve) => beckon.on('ready', resolve))
  expect(await ready).toEqual({ site: 'pk_test' })
})

test('rejects a command of the widget where there is none', async () => {
  const { platform } = createTransportPair()
  const beckon = createBeckon({ ...options, platform })
  await expect(beckon.open('chat')).rejects.toMatchObject({ code: 'command/unavailable' })
})

test('passes the values of a command to the last plugin that answers it', async () => {
  const { platform } = createTransportPair()
  const opened: unknown[] = []
  const widget: Plugin = {
    name: 'widget',
    setup: (client) => void client.provide('open', (view: string) => opened.push(view)),
  }
  const beckon = createBeckon({ ...options, platform, plugins: [widget] })
  await beckon.open('callback')
  expect(opened).toEqual(['callback'])
})

test('goes on without a plugin that throws in setup, and says so', async () => {
  const { platform } = createTransportPair()
  const set: string[] = []
  const broken: Plugin = {
    name: 'broken',
    setup() {
      throw new Error('no')
    },
  }
  const fine: Plugin = { name: 'fine', setup: () => void set.push('fine') }
  const beckon = createBeckon({ ...options, platform, plugins: [broken, fine] })
  const failed = new Promise<string>((resolve) =>
    beckon.on('error', ({ error }) => resolve(`${error.code}: ${error.message}`)),
  )
  expect(await failed).toBe('plugin/failed: The plugin "broken" failed: Error: no')
  expect(set).toEqual(['fine'])
})

test('disposes plugins in reverse order and rejects every command after that', async () => {
  const { platform } = createTransportPair()
  const disposed: string[] = []
  const plugin = (name: string): Plugin => ({
    name,
    setup: () => {},
    dispose: () => void disposed.push(name),
  })
  const beckon = createBeckon({ ...options, platform, plugins: [plugin('a'), plugin('b')] })
  const stop = beckon.use(plugin('c'))
  stop()
  stop()
  await beckon.destroy()
  expect(disposed).toEqual(['c', 'b', 'a'])
  await expect(beckon.track('Late')).rejects.toMatchObject({ code: 'client/destroyed' })
  await beckon.destroy()
  expect(disposed).toEqual(['c', 'b', 'a'])
})

test('sends what is queued when it is destroyed', async () => {
  const { platform, gateway } = createTransportPair()
  const beckon = createBeckon({ ...options, platform })
  await beckon.consent('granted')
  await beckon.track('Last')
  await beckon.destroy()
  expect(gateway.events.map(({ event }) => event)).toEqual(['Last'])
  expect(platform.countTimers()).toBe(0)
})

test('refuses values a command does not take', async () => {
  const { platform } = createTransportPair()
  const beckon = createBeckon({ ...options, platform })
  await expect(beckon.track('')).rejects.toMatchObject({ code: 'command/invalid' })
  for (const choice of ['maybe', {}, [], { analytics: 'yes' }, null])
    await expect(beckon.consent(choice as 'get')).rejects.toMatchObject({ code: 'command/invalid' })
  expect(await beckon.consent('get')).toMatchObject({ epoch: 0, chosen: false })
})

test('tells nothing to who begins to listen after the end', async () => {
  const { platform, gateway } = createTransportPair()
  const beckon = createBeckon({ ...options, platform })
  await beckon.consent('granted')
  await beckon.track('Last')
  gateway.next.push(createRefusal('consent/required'))
  const ending = beckon.destroy()
  const heard: unknown[] = []
  beckon.on('error', (detail) => heard.push(detail))()
  beckon.on('error', (detail) => heard.push(detail))
  await ending
  expect(heard).toEqual([])
})

test('keeps a plugin gone that was disposed of while all were told of a choice', async () => {
  const { platform } = createTransportPair()
  const told: boolean[] = []
  const plugin: Plugin = {
    name: 'observer',
    setup(client) {
      client.on('consent:changed', () => void beckon.destroy())
      this.dispose = client.consent.subscribe(({ chosen }) => told.push(chosen))
    },
  }
  const beckon = createBeckon({ ...options, platform, plugins: [plugin] })
  await beckon.consent('granted').catch(() => {})
  expect(told).toEqual([false])
})

test('hears nothing of other tabs once it is destroyed', async () => {
  const storage = createMemoryStorage()
  const { platform } = createTransportPair('pk_test', { storage })
  let states = 0
  const plugin: Plugin = {
    name: 'observer',
    setup: (client) => void client.consent.subscribe(() => states++),
  }
  const beckon = createBeckon({ ...options, platform, plugins: [plugin] })
  await beckon.destroy()
  storage.openTab().write('beckon.pk_test', '{"consent":{"epoch":1,"purposes":{},"at":"then"}}')
  await platform.settle()
  expect(states).toBe(1)
})

test('can be created on a server', async () => {
  const beckon = createBeckon(options)
  await beckon.track('Rendered')
  expect(await beckon.consent('get')).toMatchObject({ chosen: false })
  await beckon.destroy()
})
