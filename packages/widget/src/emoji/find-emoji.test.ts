import { expect, test } from 'vitest'
import { findEmoji } from './find-emoji.ts'

const found = (query: string): string[] =>
  findEmoji(query).flatMap((group) => group.map(({ emoji }) => emoji))

test('knows each emoji once, with words to find it by', () => {
  const all = findEmoji('').flat()
  expect(all.length).toBeGreaterThanOrEqual(200)
  expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length)
  for (const { emoji, words } of all) {
    expect(emoji, words).toMatch(/\p{Emoji}/u)
    expect(words, emoji).toMatch(/^[a-z][a-z,]+$/)
  }
})

test('finds by all words, in any case, and by nothing what there is not', () => {
  expect(found('Thumbs UP')).toEqual(['👍'])
  expect(found('heart red')).toEqual(['❤️'])
  expect(found('xyzzy')).toEqual([])
})
