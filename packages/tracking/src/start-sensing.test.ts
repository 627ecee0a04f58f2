import { createBeckon, type Plugin } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { expect, test } from 'vitest'
import type { Emit } from './emit.ts'
import { createMemoryEmit } from './memory-emit.ts'
import { startSensing } from './start-sensing.ts'
import type { TrackingOptions } from './tracking-options.ts'

async function start(options: TrackingOptions) {
  const { platform } = createTransportPair()
  const memory = createMemoryEmit()
  const signals: string[] = []
  const told: Emit[] = []
  const observers = {
    rageClicks(emit: Emit) {
      told.push(emit)
      return () => {}
    },
  }
  let stop = (): void => {}
  const plugin: Plugin = {
    name: 'test',
    setup(client) {
      client.on('signal:sensed', ({ reason }) => signals.push(reason))
      client.consent.subscribe(({ purposes }) => {
        if (purposes.analytics) stop = startSensing(observers, options, { client, ...memory })
      })
    },
    dispose: () => stop(),
  }
  const host = 'https://gateway.example'
  const beckon = createBeckon({ site: 'pk_test', host, platform, plugins: [plugin] })
  await beckon.consent({ analytics: true })
  told[0]?.({ type: 'track', event: 'Rage Click', properties: {} })
  await beckon.destroy()
  return { memory, signals, record: platform.storage.read('beckon.pk_test') }
}

test('what is observed is sensed before it goes on its way, and where it came from is kept', async () => {
  const { memory, signals, record } = await start({})
  expect(signals).toEqual(['rage-click'])
  expect(memory.names()).toEqual(['Rage Click'])
  expect(record).toContain('"attribution"')
})

test('where visitors come from is not kept where nobody wants it', async () => {
  const { record } = await start({ attribution: false })
  expect(record).not.toContain('"attribution"')
})
