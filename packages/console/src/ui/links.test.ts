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
