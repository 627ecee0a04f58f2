import { expect, test } from 'vitest'
import { readPage, readPrivacySignal } from './browser-page.ts'

test('reads the page without the hash of its address', () => {
  const location = new URL('https://shop.example/cart?step=2#pay')
  const document = { title: 'Cart', referrer: 'https://search.example/' }
  expect(readPage({ location, document } as unknown as Window)).toEqual({
    url: 'https://shop.example/cart?step=2',
    path: '/cart',
    search: '?step=2',
    title: 'Cart',
    referrer: 'https://search.example/',
  })
})

test.each([
  [{}, false],
  [{ globalPrivacyControl: true }, true],
  [{ globalPrivacyControl: false, doNotTrack: '0' }, false],
  [{ doNotTrack: '1' }, true],
])('reads %j as privacy asked for: %s', (navigator, asked) => {
  expect(readPrivacySignal({ navigator } as unknown as Window)).toBe(asked)
})
