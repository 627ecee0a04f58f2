import { expect, test } from 'vitest'
import { splitLinks } from './split-links.ts'

const links = (text: string): (string | undefined)[] =>
  splitLinks(text).flatMap(({ href }) => (href ? [href] : []))

test('finds addresses and leaves the marks around them alone', () => {
  expect(splitLinks('See https://a.example/b?c=1#d, then write to me@b.example.')).toEqual([
    { text: 'See ' },
    { text: 'https://a.example/b?c=1#d', href: 'https://a.example/b?c=1#d' },
    { text: ', then write to ' },
    { text: 'me@b.example', href: 'mailto:me@b.example' },
    { text: '.' },
  ])
  expect(links('(https://a.example/x)')).toEqual(['https://a.example/x'])
})

test('makes no link of a scheme that could run or read something', () => {
  const bad = [
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'java\nscript:x',
  ]
  for (const text of bad) expect(links(text)).toEqual([])
})

test('loses no character', () => {
  const text = 'a <b>https://x.example</b> c@d.example & "https://y.example"'
  expect(
    splitLinks(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
