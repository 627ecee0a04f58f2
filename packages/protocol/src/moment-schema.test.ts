import { expect, test } from 'vitest'
import { schemas, validate } from './validate.ts'

const accepts = (change: object): boolean => {
  const moment = { userId: 'u', kind: 'bill', title: 'Your bill', ...change }
  try {
    validate(schemas.http['POST /v1/moments'], moment)
    return true
  } catch {
    return false
  }
}

test('takes a moment in its smallest form, and in its largest', () => {
  expect(accepts({})).toBe(true)
  const actions = [
    { id: 'pay', label: 'Pay now', url: 'https://shop.example/pay' },
    { id: 'call', label: 'Call', url: 'tel:+442071234567' },
    { id: 'later', label: 'Later' },
  ]
  const expiresAt = '2026-12-01T00:00:00Z'
  expect(accepts({ id: 'b-1', body: 'x', actions, data: { total: 12 }, expiresAt })).toBe(true)
})

test('wants to know whose it is, and once only', () => {
  expect(accepts({ userId: undefined })).toBe(false)
  expect(accepts({ anonymousId: 'a' })).toBe(false)
  expect(accepts({ userId: undefined, personId: 'p' })).toBe(true)
})

test('refuses kinds nobody knows, empty titles, and links that run something', () => {
  expect(accepts({ kind: 'advert' })).toBe(false)
  expect(accepts({ title: '' })).toBe(false)
  expect(accepts({ data: [1] })).toBe(false)
  expect(accepts({ expiresAt: 'tomorrow' })).toBe(false)
  const link = (url: string) => accepts({ actions: [{ id: 'a', label: 'A', url }] })
  for (const url of [
    'javascript:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    '/pay',
    'https:',
  ]) {
    expect([url, link(url)]).toEqual([url, false])
  }
})
