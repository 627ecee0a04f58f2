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

test('finds an address wherever it stands in a line', () => {
  expect(links('-https://a.example …me.too+x@b.c.example, (mailto:d@e.example)')).toEqual([
    'https://a.example',
    'mailto:me.too+x@b.c.example',
    'mailto:d@e.example',
  ])
  expect(links('a@b @c.example word. 12:30 https://...')).toEqual([])
})

test('shows in an address what would turn it around, as the browser sends it', () => {
  const text = 'https://a.example/\u202Egpj.exe'
  expect(splitLinks(text)).toEqual([{ text: 'https://a.example/%E2%80%AEgpj.exe', href: text }])
  expect(splitLinks('https://a.example/\u2066\u2069x')[0]?.text).toBe(
    'https://a.example/%E2%81%A6%E2%81%A9x',
  )
})

test('is as quick with the longest text, whatever it is made of', () => {
  const began = performance.now()
  for (const piece of ['a', '.', 'a.', 'a@', 'a@b', '-', 'https://)x', ')', 'mailto:']) {
    splitLinks(piece.repeat(200_000 / piece.length))
    splitLinks(`https://${piece.repeat(200_000 / piece.length)}x`)
  }
  expect(performance.now() - began).toBeLessThan(2000)
})
