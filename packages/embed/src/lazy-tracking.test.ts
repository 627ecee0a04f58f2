import { createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import type { Launcher } from '@beckon/widget/launcher'
import { expect, test } from 'vitest'
import { lazyTracking, type TrackingModule } from './lazy-tracking.ts'

function start(load: (log: string[]) => Promise<void>) {
  const { platform } = createTransportPair()
  const log: string[] = []
  const module: TrackingModule = {
    tracking: () => ({
      name: 'tracking',
      setup: () => void log.push('setup'),
      dispose: () => void log.push('dispose'),
    }),
  }
  const fetch = async (): Promise<TrackingModule> => {
    log.push('load')
    await load(log)
    return module
  }
  // Nothing is shown here.
  const nowhere = {} as Launcher
  const plugin = lazyTracking(fetch, (tracking) => beckon.use(tracking), nowhere)
  const host = 'https://gateway.example'
  const beckon = createBeckon({ site: 'pk_test', host, platform, plugins: [plugin] })
  return { platform, log, beckon }
}

test('is fetched once, under analytics only', async () => {
  const { beckon, log, platform } = start(async () => {})
  platform.wake()
  await beckon.consent({ functional: true })
  expect(log).toEqual([])
  await beckon.consent({ analytics: true })
  await beckon.consent('granted')
  await platform.settle()
  expect(log).toEqual(['load', 'setup'])
  await beckon.destroy()
  expect(log).toEqual(['load', 'setup', 'dispose'])
})

test('is fetched again when the network is back', async () => {
  const { beckon, log, platform } = start(async (log) => {
    if (log.length === 1) throw new Error('offline')
  })
  const errors: string[] = []
  beckon.on('error', ({ error }) => errors.push(error.code))
  await beckon.consent('granted')
  await platform.settle()
  expect(log).toEqual(['load'])
  expect(errors).toEqual(['network/unreachable'])
  platform.wake()
  await platform.settle()
  expect(log).toEqual(['load', 'load', 'setup'])
})

test('is not set up after its disposal', async () => {
  let arrive = (): void => {}
  const { beckon, log, platform } = start(
    () =>
      new Promise((resolve) => {
        arrive = resolve
      }),
  )
  await beckon.consent('granted')
  await beckon.destroy()
  arrive()
  await platform.settle()
  expect(log).toEqual(['load'])
})
