import { expect, test } from 'vitest'
import { createBeckon } from './create-beckon.ts'
import { createLedger } from './ledger.ts'
import { createTransportPair } from './transport-pair.ts'

test('tells once of all that is given up in one go, a reason at a time, and of no want of consent', async () => {
  const told: [string, number][] = []
  const ledger = createLedger((reason, count) => told.push([reason, count]))
  for (let time = 0; time < 1000; time++) ledger.drop('full', 1)
  ledger.drop('expired', 2)
  ledger.drop('consent', 3)
  ledger.drop('full', 0)
  expect(told).toEqual([])
  await Promise.resolve()
  expect(told).toEqual([
    ['full', 1000],
    ['expired', 2],
  ])
  ledger.drop('full', 1)
  await Promise.resolve()
  expect(told.at(-1)).toEqual(['full', 1])
  expect(ledger.read(0).dropped).toEqual({ full: 1001, expired: 2, consent: 3 })
})

test('a page that tracks in an endless loop keeps a thousand events, and is told once of the rest', async () => {
  const { platform, gateway } = createTransportPair()
  const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
  const told: unknown[] = []
  beckon.on('event:dropped', (drop) => told.push(drop))
  await beckon.consent('granted')
  for (let time = 0; time < 20_000; time++) void beckon.track('Loop')
  await platform.advance(60_000)
  expect(told).toEqual([{ reason: 'full', count: 19_000 }])
  expect(gateway.events).toHaveLength(1000)
  expect(await beckon.stats()).toMatchObject({ tracked: 20_000, acknowledged: 1000 })
})
