import { expect, test } from 'vitest'
import { mask } from './mask.ts'
import { maskAddress } from './mask-address.ts'
import { FAMILIES, isLeaking } from './test-secrets.ts'

const WRAPS: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `Contact ${secret} now`,
  (secret) => `Card ending: ${secret}, thanks`,
  (secret) => `https://shop.example/account/${secret}/edit`,
  (secret) => `Hello (${secret})`,
  (secret) => `“${secret}” is yours`,
  (secret) => `Order for ${secret} · Alder & Oak`,
  (secret) => `${secret}\nSecond line`,
]

/** Where a secret can stand in the address of a page, as a browser spells it. */
const PLACES: readonly ((secret: string) => string)[] = [
  (secret) => `https://store.test/account/${secret}/edit?step=2`,
  (secret) => `/invite/${secret}`,
  (secret) => `https://store.test/search?page=2&q=${secret}&sort=new`,
  (secret) => `?${secret}`,
  (secret) => `https://store.test/app#/open/${secret}`,
  (secret) => `/in#next=${encodeURIComponent(`/welcome?to=${secret}`)}`,
]

interface Case {
  family: string
  secret: string
  text: string
}

/** Each kind of secret in each place, so many times, each time another secret. */
function listCases(places: readonly ((secret: string) => string)[], times: number): Case[] {
  return Object.entries(FAMILIES).flatMap(([family, create]) =>
    Array.from({ length: times }, () => places)
      .flat()
      .map((place) => {
        const secret = create()
        return { family, secret, text: place(secret) }
      }),
  )
}

test('lets none of five hundred secrets through in texts', () => {
  const cases = listCases(WRAPS, 3)
  expect(cases.length).toBeGreaterThanOrEqual(500)
  const leaks = cases.filter(({ secret, text }) => isLeaking(secret, mask(text)))
  expect(leaks.map(({ family, text }) => `${family}: ${text} -> ${mask(text)}`)).toEqual([])
})

test('lets none of five hundred secrets through in addresses, but for what looks like the number of goods', () => {
  const spelt = PLACES.map((place) => (secret: string) => place(encodeURIComponent(secret)))
  const cases = listCases(spelt, 3)
  expect(cases.length).toBeGreaterThanOrEqual(500)
  const leaks = cases.filter(({ family, secret, text }) => {
    // In a path it could be the number of an article.
    if (family === 'account' && !text.includes(`=${secret}`)) return false
    const masked = decodeURIComponent(maskAddress(text))
    return isLeaking(secret, masked.replaceAll('[masked]', '[token]'))
  })
  expect(leaks.map(({ family, text }) => `${family}: ${text} -> ${maskAddress(text)}`)).toEqual([])
})

test('the judge of leaks sees one', () => {
  expect(isLeaking('jane@example.com', 'Mail jane@example.com')).toBe(true)
  expect(isLeaking('4111 1111', '[number] and [email]')).toBe(false)
})

test.each([
  'Add to basket',
  'Save 20% today only',
  'Room 101, floor 3',
  '£1,299.00',
  '€ 49.90',
  'iPhone 17 Pro Max',
  '1080p60 HDMI cable',
  'Page 3 of 12',
  'COVID-19 information',
  '24/7 support',
  'Opens 9:00–17:30',
  'Size 10.5 (EU 44)',
  'WH-1000XM5 headphones',
  'USB-C 3.2 Gen 2x2',
  'Wiederherstellungsschlüssel',
  'Donaudampfschifffahrtsgesellschaft',
  'antidisestablishmentarianism',
  'Follow @beckon on Mastodon',
  'Größe wählen: XL',
  '检查您的购物车',
  'عرض السلة',
  'Buy 2, get 1 free',
  'Windows 11 Home 64-bit',
  'MP3, M4A and WAV',
  '10-ways-to-improve-your-home',
  'summer-sale-2026',
  '/products/ceramics/mug-no-4',
  '#1 bestseller',
  'C++ and C#',
  '½ price',
  'ISO 9001',
  'A4 paper, 500 sheets',
  'Terms & Conditions',
  'Item 42 of 1,000',
  'v2.14.3',
  'What’s new?',
  'Black Friday: -30%',
  'Est. 1987',
  'Checkout (3)',
  'sign_up_button',
])('leaves %j as it is', (text) => {
  expect(mask(text)).toBe(text)
})

test('takes no longer over a hostile text than over another', () => {
  const hostile = [
    '1 '.repeat(150),
    'a1'.repeat(150),
    '@'.repeat(300),
    'a'.repeat(300),
    '1('.repeat(150),
    'A'.repeat(300),
  ]
  const from = performance.now()
  for (const text of hostile) for (let time = 0; time < 20; time++) mask(text)
  expect((performance.now() - from) / (hostile.length * 20)).toBeLessThan(5)
})
