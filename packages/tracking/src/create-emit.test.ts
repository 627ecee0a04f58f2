import { createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { createEmit } from './create-emit.ts'
import type { Emit } from './emit.ts'

async function start(sample: number) {
  const pair = createTransportPair()
  const made: [Emit, () => void][] = []
  const beckon = createBeckon({
    site: 'pk_test',
    host: 'https://gateway.example',
    platform: pair.platform,
    plugins: [{ name: 'test', setup: (client) => void made.push(createEmit(client, sample)) }],
  })
  await beckon.consent({ analytics: true })
  const [emit, stop] = made[0] ?? []
  if (!emit || !stop) throw new Error('Nothing was made.')
  const track = (event: string): void => emit({ type: 'track', event, properties: {} })
  return { ...pair, beckon, emit, stop, track }
}

test('decides by visitor and event, always alike', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `Event ${index}`)
  const { beckon, gateway, platform, stop, track } = await start(0.5)
  for (const name of [...names.slice(0, 45), ...names.slice(0, 45)]) track(name)
  await platform.advance(2000)
  const told = gateway.events.map(({ event }) => event)
  const once = new Set(told)
  expect(told).toHaveLength(once.size * 2)
  expect(once.size).toBeGreaterThan(10)
  expect(once.size).toBeLessThan(35)
  stop()
  await beckon.destroy()
})

test('holds a runaway loop to a hundred and says how many it refused', async () => {
  const { beckon, gateway, platform, stop, track } = await start(1)
  const dropped: unknown[] = []
  beckon.on('event:dropped', (detail) => dropped.push(detail))
  for (let time = 0; time < 500; time++) track('Looped')
  stop()
  for (let time = 0; time < 10; time++) await platform.advance(2000)
  const { length } = gateway.events
  expect(length).toBeGreaterThanOrEqual(100)
  expect(length).toBeLessThan(110)
  expect(dropped).toEqual([{ reason: 'filtered', count: 500 - length }])
  await beckon.destroy()
})
