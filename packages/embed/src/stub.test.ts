import { afterEach, expect, test } from 'vitest'
import { createChunks } from './memory-chunks.ts'
import { mount } from './mount.ts'
import type { Stub } from './stub.ts'

afterEach(async () => {
  await window.beckon?.destroy()
  window.beckon = undefined
})

test('what a typed stub keeps runs in order, and so do calls made meanwhile', async () => {
  const order: string[] = []
  const q: NonNullable<Stub['q']> = []
  const stub: Stub = Object.assign((...call: readonly unknown[]) => void q.push(call), { q })
  // Compiled by `tsc`, these lines show that the stub takes what the global does.
  stub('on', 'ready', ({ site }) => order.push(site))
  stub('prefill', 'Draft')
  stub('use', {
    name: 'first',
    setup(client) {
      order.push('setup')
      client.on('consent:changed', ({ epoch }) => order.push(`epoch ${epoch}`))
      void window.beckon?.consent('denied')
    },
  })
  stub('consent', 'granted')
  window.beckon = stub as Window['beckon']
  const { chunks } = createChunks()
  const beckon = mount({ site: 'pk_test', host: 'https://gateway.example' }, chunks)
  await expect.poll(() => order.length).toBe(4)
  expect(order).toEqual(['pk_test', 'setup', 'epoch 1', 'epoch 2'])
  expect(await beckon.consent('get')).toMatchObject({ epoch: 2 })
})
