import { type Beckon, createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { expect, test, vi } from 'vitest'
import { lazyCmp } from './lazy-cmp.ts'

const host = 'https://gateway.example'

function start(name: string): Beckon {
  const { platform } = createTransportPair()
  const plugin = lazyCmp(name, (adapter) => beckon.use(adapter))
  const beckon = createBeckon({ site: 'pk_test', host, platform, plugins: [plugin] })
  return beckon
}

test('follows the system that is named', async () => {
  const beckon = start('gcm')
  const layer: unknown[] = []
  Object.assign(window, { dataLayer: layer })
  // Google's own snippet pushes the arguments object, which has no other name.
  const gtag = new Function('layer', 'return function () { layer.push(arguments) }')(layer)
  await vi.waitFor(async () => {
    gtag('consent', 'update', { analytics_storage: 'granted' })
    expect((await beckon.consent('get')).purposes.analytics).toBe(true)
  })
  await beckon.destroy()
})

test('says which name it does not know', async () => {
  const beckon = start('none')
  const told: string[] = []
  beckon.on('error', ({ error }) => told.push(`${error.code}: ${error.message}`))
  await vi.waitFor(() => expect(told).toEqual(['plugin/failed: No adapter for data-cmp="none".']))
  await beckon.destroy()
})
