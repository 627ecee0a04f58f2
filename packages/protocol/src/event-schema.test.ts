import { expect, test } from 'vitest'
import { schemas, validate } from './validate.ts'

const accepts = (event: object): boolean => {
  try {
    validate(schemas.event, event)
    return true
  } catch {
    return false
  }
}

test('takes each type of event in its smallest form', () => {
  expect(accepts({ type: 'track', event: 'Viewed', anonymousId: 'a' })).toBe(true)
  expect(accepts({ type: 'page', anonymousId: 'a' })).toBe(true)
  expect(accepts({ type: 'screen', userId: 'u' })).toBe(true)
  expect(accepts({ type: 'identify', userId: 'u', traits: { plan: 'pro' } })).toBe(true)
  expect(accepts({ type: 'group', groupId: 'g', userId: 'u' })).toBe(true)
  expect(accepts({ type: 'alias', previousId: 'a', userId: 'u' })).toBe(true)
})

test('takes the empty and null ids that Segment’s libraries send, if one of them names somebody', () => {
  expect(accepts({ type: 'page', anonymousId: 'a', userId: null })).toBe(true)
  expect(accepts({ type: 'page', anonymousId: 'a', userId: '' })).toBe(true)
  expect(accepts({ type: 'page', anonymousId: '', userId: null })).toBe(false)
})

test('refuses what a type cannot do without', () => {
  expect(accepts({ type: 'track', anonymousId: 'a' })).toBe(false)
  expect(accepts({ type: 'track', event: '', anonymousId: 'a' })).toBe(false)
  expect(accepts({ type: 'group', anonymousId: 'a' })).toBe(false)
  expect(accepts({ type: 'alias', userId: 'u' })).toBe(false)
  expect(accepts({ type: 'sneeze', anonymousId: 'a' })).toBe(false)
})

test('refuses members of the wrong type', () => {
  const event = { type: 'track', event: 'Viewed', anonymousId: 'a' }
  expect(accepts({ ...event, properties: 'no' })).toBe(false)
  expect(accepts({ ...event, timestamp: 'yesterday' })).toBe(false)
  expect(accepts({ ...event, context: { consent: { categoryPreferences: 'all' } } })).toBe(false)
  expect(accepts({ ...event, messageId: 'x'.repeat(101) })).toBe(false)
})

test('keeps members of the context it does not know', () => {
  const event = { type: 'page', anonymousId: 'a', context: { app: { name: 'shop' } } }
  expect(validate(schemas.event, event).context).toEqual({ app: { name: 'shop' } })
})
