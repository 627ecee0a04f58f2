import { expect, test } from 'vitest'
import { createBeckon } from './create-beckon.ts'
import { createMemoryPlatform } from './memory-platform.ts'
import type { Plugin } from './plugin.ts'
import { createTransportPair } from './transport-pair.ts'

const options = { site: 'pk_test', host: 'https://gateway.example' }

/** Tells of one page view, and when it begins and ends. */
function createObserver(told: string[], name = 'observer'): Plugin {
  return {
    name,
    setup(client) {
      told.push(`+${name}`)
      this.dispose = client.consent.subscribe(({ purposes }) => {
        if (purposes.analytics) void client.page(name)
      })
    },
  }
}

test('is one client, however often it is asked for', async () => {
  const { platform, gateway } = createTransportPair()
  const told: string[] = []
  const [first, second] = Array.from({ length: 10 }, () =>
    createBeckon({ ...options, platform, plugins: [createObserver(told)] }),
  )
  await second?.consent('granted')
  await first?.track('A')
  await second?.track('B')
  await platform.advance(3000)
  expect(told).toEqual(['+observer'])
  expect(gateway.events.map(({ type, event }) => event ?? type)).toEqual(['page', 'A', 'B'])
  expect(gateway.receipts).toHaveLength(1)
  expect(await first?.stats()).toEqual(await second?.stats())
})

test('takes further plugins of who comes later, and leaves out those it has', async () => {
  const { platform } = createTransportPair()
  const told: string[] = []
  createBeckon({ ...options, platform, plugins: [createObserver(told, 'a')] })
  const plugins = [createObserver(told, 'a'), createObserver(told, 'b')]
  createBeckon({ ...options, platform, plugins })
  expect(told).toEqual(['+a', '+b'])
})

test('ends when it was destroyed as often as it was asked for, and begins anew after that', async () => {
  const { platform, gateway } = createTransportPair()
  const told: string[] = []
  const plugin = (): Plugin => ({
    name: 'observer',
    setup: () => void told.push('+'),
    dispose: () => void told.push('-'),
  })
  const first = createBeckon({ ...options, platform, plugins: [plugin()] })
  const second = createBeckon({ ...options, platform, plugins: [plugin()] })
  await first.consent({ analytics: true })
  await first.destroy()
  await second.track('There')
  expect(told).toEqual(['+'])
  await second.destroy()
  await second.destroy()
  expect(told).toEqual(['+', '-'])
  await expect(second.track('Gone')).rejects.toMatchObject({ code: 'client/destroyed' })
  expect(gateway.events.map(({ event }) => event)).toEqual(['There'])
  const third = createBeckon({ ...options, platform, plugins: [plugin()] })
  expect(told).toEqual(['+', '-', '+'])
  await third.destroy()
  expect(told).toEqual(['+', '-', '+', '-'])
})

test('is ready once, also for who asks later', async () => {
  const { platform } = createTransportPair()
  const heard: string[] = []
  createBeckon({ ...options, platform }).on('ready', () => heard.push('first'))
  await platform.settle()
  createBeckon({ ...options, platform }).on('ready', () => heard.push('second'))
  await platform.settle()
  expect(heard).toEqual(['first', 'second'])
})

test('doubles nothing where a framework mounts, unmounts and mounts again', async () => {
  const { platform, gateway } = createTransportPair()
  const mount = () => createBeckon({ ...options, platform, plugins: [createObserver([])] })
  await mount().consent({ analytics: true })
  const mounted = mount()
  await platform.advance(3000)
  void mounted.destroy()
  await mount().track('A')
  await platform.advance(3000)
  expect(gateway.events.map(({ type, event }) => event ?? type)).toEqual(['page', 'A'])
})

test('shares nothing between sites, or worlds', async () => {
  const { platform } = createTransportPair()
  const told: string[] = []
  const start = (more: object) =>
    createBeckon({ ...options, platform, plugins: [createObserver(told)], ...more })
  const handles = [
    start({}),
    start({ site: 'pk_other' }),
    start({ platform: createMemoryPlatform() }),
  ]
  expect(told).toHaveLength(3)
  // While rendering on a server each is somebody else.
  await createBeckon(options).identify('ada')
  expect((await createBeckon(options).stats()).tracked).toBe(0)
  for (const handle of handles) await handle.destroy()
})
