import { expect, test } from 'vitest'
import { createClient } from '../create-client.ts'
import { createTransportPair } from '../transport-pair.ts'
import type { LinkerView } from './decorate.ts'
import { encodeHandOver } from './hand-over.ts'
import { linker } from './linker.ts'

const ID = '3f1b0c8e-6a53-4a35-9d0f-0a1b2c3d4e5f'

interface Arrival {
  referrer?: string
  /** Milliseconds between the click and the page. */
  age?: number
  epoch?: number
  /** Where the visitor lands; `VALUE` stands for what came along. */
  address?: string
  /** What is kept on this device already. */
  known?: boolean
}

async function arrive(arrival: Arrival = {}) {
  const { referrer = 'https://www.shop.example/cart', age = 1000, epoch = 1 } = arrival
  const { platform, gateway } = createTransportPair('pk_test')
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  if (arrival.known) await client.consent.set({ analytics: true })
  const value = encodeHandOver(ID, epoch, platform.now() - age)
  const address = arrival.address ?? 'https://pay.example/?_bk=VALUE'
  const history = { state: { step: 2 }, changes: [] as unknown[][] }
  const view = {
    document: Object.assign(new EventTarget(), { referrer }),
    location: new URL(address.replace('VALUE', value)),
    history: { ...history, replaceState: (...values: unknown[]) => history.changes.push(values) },
  }
  const plugin = linker({ domains: ['shop.example', 'pay.example'] }, view as unknown as LinkerView)
  plugin.setup(client)
  return { client, gateway, platform, history, plugin }
}

test('goes on under the id that came along once the visitor allows it, receipt and events too', async () => {
  const { client, gateway, platform } = await arrive()
  expect(client.record.get()).toEqual({})
  await client.consent.set({ analytics: true })
  await client.track('Arrived')
  await platform.advance(5000)
  expect(client.record.get().anonymousId).toBe(ID)
  expect(gateway.receipts.at(-1)).toMatchObject({ anonymousId: ID, surface: 'linker' })
  expect(gateway.events).toMatchObject([{ event: 'Arrived', anonymousId: ID }])
})

test('numbers the choice after the newest made under that id', async () => {
  const { client, gateway } = await arrive({ epoch: 6 })
  await client.consent.set({ analytics: true })
  expect(client.consent.get()).toMatchObject({
    epoch: 7,
    purposes: { analytics: true, ads: false },
  })
  expect(gateway.receipts.find(({ anonymousId }) => anonymousId === ID)).toMatchObject({
    epoch: 7,
    purposes: { analytics: true, ads: false },
  })
})

test('keeps whom the page has named, and whom it names after', async () => {
  const { client, gateway, platform } = await arrive()
  await client.identify('user-1')
  await client.consent.set({ analytics: true })
  await client.track('Arrived')
  await platform.advance(5000)
  expect(gateway.events).toMatchObject([{ anonymousId: ID, userId: 'user-1' }])
})

test.each([
  ['without consent', {}, { functional: true }],
  ['two minutes later', { age: 120_000 }, { analytics: true }],
  ['from a domain that is not listed', { referrer: 'https://evil.example/' }, { analytics: true }],
  ['from one that only ends alike', { referrer: 'https://notshop.example/' }, { analytics: true }],
  ['from nobody knows where', { referrer: '' }, { analytics: true }],
  ['by a visitor who is known here', { known: true }, { analytics: true }],
  ['with a number out of reach', { epoch: 5000 }, { analytics: true }],
  ['cut off', { address: 'https://pay.example/?_bk=MDAw' }, { analytics: true }],
] as const)('is not accepted %s', async (_, arrival, choice) => {
  const { client } = await arrive(arrival)
  await client.consent.set(choice)
  expect(client.record.get().anonymousId).not.toBe(ID)
  expect(client.consent.get().epoch).toBeLessThan(3)
})

test('is accepted once: who withdraws and comes back is somebody new', async () => {
  const { client } = await arrive()
  for (const choice of ['granted', 'denied', 'granted'] as const) await client.consent.set(choice)
  expect(client.record.get().anonymousId).toMatch(/^[0-9a-f-]{36}$/)
  expect(client.record.get().anonymousId).not.toBe(ID)
})

test('is not accepted after dispose', async () => {
  const { client, plugin } = await arrive()
  plugin.dispose?.()
  await client.consent.set('granted')
  expect(client.record.get().anonymousId).not.toBe(ID)
})

test.each([
  ['https://pay.example/?_bk=VALUE', 'https://pay.example/'],
  ['https://pay.example/?a=1&_bk=VALUE', 'https://pay.example/?a=1'],
  ['https://pay.example/?_bk=VALUE&b=%7E+c', 'https://pay.example/?b=%7E+c'],
  ['https://pay.example/?a=1&_bk=VALUE&b=2#top', 'https://pay.example/?a=1&b=2#top'],
  ['https://pay.example/?_bk=VALUE#top', 'https://pay.example/#top'],
])('takes itself out of %s, and the state of the page stays', async (address, rest) => {
  const { history } = await arrive({ address, referrer: '' })
  expect(history.changes).toEqual([[{ step: 2 }, '', rest]])
})

test('leaves an address alone that has none', async () => {
  const { history } = await arrive({ address: 'https://pay.example/?a_bk=1&b=#_bk' })
  expect(history.changes).toEqual([])
})

test('on a server it does nothing', () => {
  const { platform } = createTransportPair('pk_test')
  const { client } = createClient({ site: 'pk_test', host: '', platform })
  const plugin = linker({ domains: ['shop.example'] })
  plugin.setup(client)
  plugin.dispose?.()
  expect(client.record.get()).toEqual({})
})
