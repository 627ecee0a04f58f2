import { expect, test } from 'vitest'
import { readPixel } from './pixel.models.ts'

const event = { type: 'track', event: 'Opened?>', anonymousId: 'é', properties: { n: 1 } }

test('reads JSON in base64 of either alphabet, padded or not', () => {
  const bytes = Buffer.from(JSON.stringify(event))
  const forms = [
    bytes.toString('base64url'),
    bytes.toString('base64'),
    bytes.toString('base64').replaceAll('+', ' '),
  ]
  for (const data of forms) expect(readPixel({ data })).toEqual(event)
})

test('reads the members of an address one by one', () => {
  expect(
    readPixel({
      writeKey: 'src_1',
      event: 'Email Opened',
      'properties.subject': 'Your order',
      'properties.campaign.name': 'spring',
      'context.constructor.x': '1',
    }),
  ).toEqual({
    writeKey: 'src_1',
    event: 'Email Opened',
    properties: { subject: 'Your order', campaign: { name: 'spring' } },
    context: { constructor: { x: '1' } },
  })
})

test('makes nothing of nonsense, and touches nothing', () => {
  expect(readPixel({ data: '%%%' })).toBeUndefined()
  const bad = JSON.parse('{"__proto__.polluted":"1","a.__proto__.polluted":"1","a..b":"1"}')
  expect(readPixel({ ...bad, list: ['x', 'y'] })).toEqual({})
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
