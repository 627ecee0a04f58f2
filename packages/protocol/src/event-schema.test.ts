import { expect, test } from 'vitest'
import { GATEWAY_LIMITS } from './limits.ts'
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
  expect(accepts({ ...event, timestamp: '2026-11-22T09:30:00' })).toBe(false)
  expect(accepts({ ...event, context: { consent: { categoryPreferences: 'all' } } })).toBe(false)
  expect(accepts({ ...event, messageId: 'x'.repeat(101) })).toBe(false)
})

test('keeps members of the context it does not know', () => {
  const event = { type: 'page', anonymousId: 'a', context: { app: { name: 'shop' } } }
  expect(validate(schemas.event, event).context).toEqual({ app: { name: 'shop' } })
})

test('keeps members whatever they are called', () => {
  const odd = JSON.parse('{"constructor":1,"prototype":2,"toString":3}')
  const event = { type: 'page', anonymousId: 'a', properties: odd, traits: odd, context: odd }
  expect(validate(schemas.event, event)).toEqual(event)
})

test('takes null wherever a member may be absent', () => {
  const nothing = {
    messageId: null,
    userId: null,
    event: null,
    name: null,
    category: null,
    properties: null,
    traits: null,
    groupId: null,
    previousId: null,
    timestamp: null,
    originalTimestamp: null,
    sentAt: null,
    integrations: null,
  }
  const context = { locale: null, page: null, campaign: null, library: null, consent: null }
  expect(accepts({ type: 'page', anonymousId: 'a', ...nothing, context: null })).toBe(true)
  expect(accepts({ type: 'page', anonymousId: 'a', ...nothing, context })).toBe(true)
  expect(accepts({ type: 'track', anonymousId: 'a', ...nothing, context })).toBe(false)
})

test('takes no array for an object', () => {
  const event = { type: 'page', anonymousId: 'a' }
  for (const member of ['properties', 'traits', 'context', 'integrations']) {
    expect(accepts({ ...event, [member]: [1, 2] })).toBe(false)
  }
  expect(accepts({ ...event, context: { page: ['/'] } })).toBe(false)
})

test('takes 32 levels of objects and arrays, and no more', () => {
  const nest = (levels: number): unknown => (levels === 0 ? 1 : [nest(levels - 1)])
  const event = { type: 'page', anonymousId: 'a' }
  expect(accepts({ ...event, properties: { x: nest(GATEWAY_LIMITS.eventDepth - 2) } })).toBe(true)
  expect(accepts({ ...event, properties: { x: nest(GATEWAY_LIMITS.eventDepth - 1) } })).toBe(false)
  expect(accepts({ ...event, context: { x: nest(5000) } })).toBe(false)
})

test('refuses ids that would not come back as they were', () => {
  for (const id of ['a\ud800', '\udc00', 'a\u0000b', 'line\nbreak']) {
    expect(accepts({ type: 'page', anonymousId: id })).toBe(false)
    expect(accepts({ type: 'page', anonymousId: 'a', messageId: id })).toBe(false)
  }
  expect(accepts({ type: 'page', anonymousId: '漢字 👩‍👩‍👧 é' })).toBe(true)
})
