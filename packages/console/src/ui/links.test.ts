import { expect, test } from 'vitest'
import { splitLinks } from './links.ts'

const hrefs = (text: string) => splitLinks(text).flatMap(({ href }) => href ?? [])

test.each([
  ['See https://example.com/a?b=c#d.', 'https://example.com/a?b=c#d'],
  ['(see www.example.com/x)', 'https://www.example.com/x'],
  ['https://en.wikipedia.org/wiki/Lamp_(light)', 'https://en.wikipedia.org/wiki/Lamp_(light)'],
  ['Write to ada@example.com!', 'mailto:ada@example.com'],
])('finds the link in %s', (text, href) => {
  expect(hrefs(text)).toEqual([href])
})

test('makes no link of any other scheme', () => {
  expect(hrefs('javascript:alert(1) data:text/html,x ftp://example.com file:///etc')).toEqual([])
})

test('keeps every character of the text', () => {
  const text = 'a https://x.example, b <b>bold</b> ada@example.com.'
  expect(
    splitLinks(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})

test('reads a long run of marks, brackets or dots quickly', () => {
  const before = performance.now()
  expect(hrefs(`https://example.com/a${')'.repeat(8000)}`)).toEqual(['https://example.com/a'])
  expect(hrefs(`https://example.com/${'.'.repeat(100_000)}`)).toEqual(['https://example.com/'])
  expect(hrefs(`https://example.com/${'.!'.repeat(50_000)}a`)).toHaveLength(1)
  expect(hrefs('a.'.repeat(50_000))).toEqual([])
  expect(performance.now() - before).toBeLessThan(1000)
})

test('ends a link where a mark of direction would turn it round', () => {
  expect(hrefs('https://example.com/\u202egro.elpmaxe//:sptth')).toEqual(['https://example.com/'])
})
