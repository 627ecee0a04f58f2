import { expect, test } from 'vitest'
import { maskPage } from './mask-page.ts'

const mask = (url: string): string => maskPage({ url }).url

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
  ['?id=0b9f7a52-3f1e-4c55-9d0e-6a1b2c3d4e5f', '?id=[masked]'],
  ['/in#access_token=abc&x=eyJhbGciOiJIUzI1NiJ9.eyJ9', '/in#access_token=[masked]&x=[masked]'],
])('masks %s', (address, masked) => {
  expect(mask(address)).toBe(masked)
})

test.each([
  'https://shop.example/lamps/brass-lamp-2?sort=new&page=12',
  'https://d111111abcdef8abcdef9.cdn.example/',
  '?utm_source=news&utm_campaign=spring_sale_2026_newsletter&utm_id=1234567890',
  '?q=Wiederherstellungsschluessel',
  '/product/12345678',
  '/@51.5074,-0.1278,15z',
])('leaves %s as it is', (address) => {
  expect(mask(address)).toBe(address)
})

test('masks each address of a page and its title, and nothing else', () => {
  const secret = '?token=abc'
  const page = { url: secret, path: '/a@b.de', search: secret, referrer: secret, title: 'a@b.de' }
  expect(maskPage({ ...page, step: 3 })).toEqual({
    url: '?token=[masked]',
    path: '/[masked]',
    search: '?token=[masked]',
    referrer: '?token=[masked]',
    title: '[masked]',
    step: 3,
  })
})

test.each([
  ['Order 4711 of Robin', 'Order 4711 of Robin'],
  ['Inbox (3) - robin@example.com', 'Inbox (3) - [masked]'],
  ['Call 030 1234567', 'Call [masked]'],
])('masks the title %j', (title, masked) => {
  expect(maskPage({ title })).toEqual({ title: masked })
})
