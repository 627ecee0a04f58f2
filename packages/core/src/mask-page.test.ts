import { expect, test } from 'vitest'
import { maskPage } from './mask-page.ts'

test('masks each address of a page and its title, and nothing else', () => {
  const secret = '?token=abc'
  const page = { url: secret, path: '/a@b.de', search: secret, referrer: secret, title: 'a@b.de' }
  expect(maskPage({ ...page, step: 3 })).toEqual({
    url: '?token=[masked]',
    path: '/[masked]',
    search: '?token=[masked]',
    referrer: '?token=[masked]',
    title: '[email]',
    step: 3,
  })
})

test.each([
  ['Order 4711 of Robin', 'Order 4711 of Robin'],
  ['Inbox (3) - robin@example.com', 'Inbox (3) - [email]'],
  ['Call 030 1234567', 'Call [number]'],
])('masks the title %j', (title, masked) => {
  expect(maskPage({ title })).toEqual({ title: masked })
})
