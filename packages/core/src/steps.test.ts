import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { createTransportPair } from './transport-pair.ts'

async function start() {
  const pair = createTransportPair()
  const { platform, gateway } = pair
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  await client.consent.set('granted')
  const read = async () => {
    await platform.advance(3000)
    return gateway.events
  }
  return { client, read }
}

test('enriches, redacts and filters in the order the steps were added', async () => {
  const { client, read } = await start()
  client.addStep((event) => ({ ...event, properties: { ...event.properties, plan: 'pro' } }))
  client.addStep((event) => (event.event === 'Noise' ? null : event))
  const stop = client.addStep((event) => {
    event.properties = { ...event.properties, plan: `${event.properties?.['plan']}!` }
    return undefined
  })
  await client.track('A', { id: 1 })
  await client.track('Noise')
  stop()
  await client.track('B')
  expect((await read()).map(({ event, properties }) => [event, properties])).toEqual([
    ['A', { id: 1, plan: 'pro!' }],
    ['B', { plan: 'pro' }],
  ])
  expect(client.stats()).toMatchObject({ tracked: 3, acknowledged: 2, dropped: { filtered: 1 } })
})

test('sends nothing that a failing step has not redacted, and goes on with the rest', async () => {
  const { client, read } = await start()
  const stop = client.addStep(() => {
    throw new Error('no such field')
  })
  await expect(client.track('A')).rejects.toMatchObject({
    code: 'plugin/failed',
    message: expect.stringContaining('no such field'),
  })
  stop()
  await client.track('B')
  expect((await read()).map(({ event }) => event)).toEqual(['B'])
  expect(client.stats()).toMatchObject({ tracked: 2, acknowledged: 1, dropped: { invalid: 1 } })
})

test('adds registered properties to what happens, until they are taken away', async () => {
  const { client, read } = await start()
  client.register({ theme: 'dark', plan: 'free' })
  await client.track('A', { plan: 'pro' })
  await client.page('Home')
  client.register({ theme: undefined })
  await client.track('B')
  await client.reset()
  await client.track('C')
  const [a, page, b, c] = await read()
  expect(a?.properties).toEqual({ theme: 'dark', plan: 'pro' })
  expect(page?.properties).toMatchObject({ theme: 'dark', plan: 'free', path: '/' })
  expect(b?.properties).toEqual({ plan: 'free' })
  expect(c?.properties).toEqual({})
})
