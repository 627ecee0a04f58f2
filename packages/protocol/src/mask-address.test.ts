import { expect, test } from 'vitest'
import { maskAddress } from './mask-address.ts'

test.each([
  ['https://shop.example/?email=anna@x.de', 'https://shop.example/?email=[masked]'],
  ['https://shop.example/?to=anna%40x.de&page=2', 'https://shop.example/?to=[masked]&page=2'],
  ['?token=abcdef', '?token=[masked]'],
  ['?resetPassword=hunter2&code=4711', '?resetPassword=[masked]&code=[masked]'],
  ['?card=4111%201111%201111%201111', '?card=[masked]'],
  ['?q=4111+1111-1111+1111', '?q=[masked]'],
  ['/reset/3f9a8b7c6d5e4f3a2b1c0d/now', '/reset/[masked]/now'],
  ['/u/jane@example.com/edit', '/u/[masked]/edit'],
  ['?3f9a8b7c6d5e4f3a2b1c0d', '?[masked]'],
  ['?next=%2Freset%3Femail%3Da%40b.de', '?next=[masked]'],
  ['/pay/4111111111111111', '/pay/[masked]'],
  ['/pay/4111%E2%80%911111%E2%80%911111%E2%80%911111', '/pay/[masked]'],
  ['/call/+4930123456', '/call/[masked]'],
  ['/iban/DE89370400440532013000', '/iban/[masked]'],
  ['/people/jane%20(at)%20example.com', '/people/[masked]'],
  ['/reset/abcd12efgh34ijkl', '/reset/[masked]'],
  ['?id=0b9f7a52-3f1e-4c55-9d0e-6a1b2c3d4e5f', '?id=[masked]'],
  ['/in#access_token=abc&x=eyJhbGciOiJIUzI1NiJ9.eyJ9', '/in#access_token=[masked]&x=[masked]'],
])('masks %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})

test.each([
  'https://shop.example/lamps/brass-lamp-2?sort=new&page=12',
  'https://d111111abcdef8abcdef9.cdn.example/',
  '?utm_source=news&utm_campaign=spring_sale_2026_newsletter&utm_id=1234567890',
  '?q=Wiederherstellungsschluessel',
  '/product/12345678',
  '/@51.5074,-0.1278,15z',
  '/news/2026-11-26/beckon-2-14-3',
  '/p/4006381333931',
  '/iphone-17-pro-256-gb',

  '/wiki/C%2B%2B_(100%25)',
  '/%E0%A4%A',
])('leaves %s as it is', (address) => {
  expect(maskAddress(address)).toBe(address)
})
