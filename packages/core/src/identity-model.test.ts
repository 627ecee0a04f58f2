import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestDevice, readTold } from './test-device.ts'
import { type Act, createIdentityModel, type Told } from './test-identity-model.ts'

const act = (name: Act['name'], ...values: string[]): fc.Arbitrary<Act> =>
  fc
    .record({ tab: fc.nat(2), name: fc.constant(name), value: fc.constantFrom('', ...values) })
    .map((made) => ({ ...made, value: made.value || (values[0] ?? '') }))

const acts = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: act('consent', 'granted', 'denied') },
    { weight: 4, arbitrary: act('identify', 'ada', 'ben', 'cleo') },
    { weight: 1, arbitrary: act('group', 'acme', 'bolt') },
    { weight: 1, arbitrary: act('alias', 'alter') },
    { weight: 1, arbitrary: act('register', 'x', 'y') },
    { weight: 4, arbitrary: act('track') },
    { weight: 2, arbitrary: act('reset') },
    { weight: 1, arbitrary: act('reload') },
  ),
  { minLength: 3, maxLength: 12 },
)

/** Visitors by the order they were first told of in. */
function number(list: readonly Told[]): Told[] {
  const seen = [...new Set(list.map(({ visitor }) => visitor))]
  const rename = (name: string): string => (seen.includes(name) ? `v${seen.indexOf(name)}` : name)
  return list.map((told) => ({
    ...told,
    visitor: rename(told.visitor),
    previous: told.previous && rename(told.previous),
  }))
}

test('tells who did what just as a model does, whatever users, choices and tabs do in turn', async () => {
  let count = 0
  const property = fc.asyncProperty(acts, async (list) => {
    const device = createTestDevice()
    const model = createIdentityModel()
    for (const each of list) {
      model.act(each)
      if (each.value === 'denied') await device.send()
      await device.act(each)
      await device.rest()
    }
    const told = (await device.finish()).map(readTold)
    expect(number(told)).toEqual(number(model.told))
    count += told.length
  })
  await fc.assert(property, { numRuns: 10_000 })
  expect(count).toBeGreaterThan(10_000)
}, 120_000)

test('never names one visitor as two users, also where tabs act at the same moment', async () => {
  const property = fc.asyncProperty(acts, async (list) => {
    const device = createTestDevice()
    for (const each of list) await device.act(each)
    const users = new Map<string, string>()
    for (const { type, visitor, user } of (await device.finish()).map(readTold)) {
      if (!user || type === 'alias') continue
      expect([visitor, users.get(visitor) ?? user]).toEqual([visitor, user])
      users.set(visitor, user)
    }
  })
  await fc.assert(property, { numRuns: 3000 })
}, 120_000)
