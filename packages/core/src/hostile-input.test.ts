import { expect, test } from 'vitest'
import { createBeckon } from './create-beckon.ts'
import { createTransportPair } from './transport-pair.ts'

const throwing = {
  get price(): number {
    throw new Error('a getter of the page')
  },
}
const circular: Record<string, unknown> = {}
circular['self'] = { circular }

const REFUSED: Readonly<Record<string, [properties: object, code: string]>> = {
  'a circle': [circular, 'command/invalid'],
  'a BigInt': [{ amount: BigInt(10) }, 'command/invalid'],
  'a getter that throws': [throwing, 'command/invalid'],
  'a toJSON that throws': [
    {
      toJSON() {
        throw new Error('no')
      },
    },
    'command/invalid',
  ],
  '10 MB': [{ text: 'x'.repeat(10_000_000) }, 'event/too-large'],
}

async function start() {
  const { platform, gateway } = createTransportPair()
  const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
  await beckon.consent('granted')
  const told: string[] = []
  beckon.on('error', ({ error }) => told.push(error.code))
  return { beckon, platform, gateway, told }
}

test.each(Object.entries(REFUSED))('refuses %s, says so, and goes on', async (_, [input, code]) => {
  const { beckon, platform, gateway, told } = await start()
  await platform.settle()
  // Nobody waits for it, as on most pages: nothing of it may surface there.
  void beckon.track('Bad', input as never)
  await beckon.track('Good')
  await platform.advance(3000)
  expect(gateway.events.map(({ event }) => event)).toEqual(['Good'])
  expect(told).toEqual([code])
  const { tracked, acknowledged, dropped } = await beckon.stats()
  expect([tracked, acknowledged, Object.values(dropped)]).toEqual([2, 1, [1]])
})

test('writes what JSON can hold of functions, symbols, dates that are none, and reserved names', async () => {
  const { beckon, platform, gateway } = await start()
  const properties = JSON.parse('{"__proto__":{"admin":true},"constructor":1}')
  await beckon.track('Odd', {
    ...{ run: () => 1, mark: Symbol('x'), at: new Date(Number.NaN), none: undefined },
    ...properties,
    ['__proto__']: 'kept as a name',
  })
  await platform.advance(3000)
  expect(gateway.events[0]?.properties).toMatchObject({ at: null, constructor: 1 })
  expect(({} as { admin?: boolean }).admin).toBe(undefined)
})

test.each([undefined, null, 7, '', {}, [], 'x'.repeat(201)])(
  'refuses %j as the name of an event',
  async (name) => {
    const { beckon } = await start()
    await expect(beckon.track(name as never)).rejects.toMatchObject({ code: 'command/invalid' })
  },
)

test('refuses a time that is none, and a messageId that is too long', async () => {
  const { beckon, told } = await start()
  const options = [{ timestamp: 'soon' }, { messageId: 'x'.repeat(101) }, { messageId: 7 }]
  for (const option of options)
    await expect(beckon.track('A', {}, option as never)).rejects.toMatchObject({
      code: 'command/invalid',
    })
  expect(told).toHaveLength(3)
})
