import { expect, test } from 'vitest'
import { cutWord, pickTelling, readQuestion, readWords } from './words.models.ts'

test('reads words without what is written now and then: accents, capitals, ligatures, vocalisation', () => {
  expect(readWords('Où est mon COLIS, Señor Łukasz? Straße ﬁn')).toEqual([
    ...['ou', 'est', 'mon', 'colis', 'senor', 'lukasz', 'strasse', 'fin'],
  ])
  expect(readWords('إِرْجَاع')).toEqual(readWords('ارجاع'))
  expect(readWords('ﾃｽﾄ')).toEqual(readWords('テスト'))
})

test('finds the words of scripts without spaces', () => {
  expect(readWords('返品ポリシー')).toEqual(['返品', 'ポリシー'])
})

test('leaves nothing of what a database could take for syntax', () => {
  expect(readWords(`"a" OR b* NEAR(c) -d ^e {f}: 'g;--\0`)).toEqual([
    'a',
    'or',
    'b',
    'near',
    'c',
    'd',
    'e',
    'f',
    'g',
  ])
  expect(readWords('🙂 … “” \u202e\u0000')).toEqual([])
})

test('looks at the beginning of what is very long, and at each word once', () => {
  expect(readQuestion('word '.repeat(100_000))).toEqual(['word'])
  const many = Array.from({ length: 500 }, (_, i) => `w${i}`).join(' ')
  expect(readQuestion(many)).toHaveLength(16)
})

test('cuts off how a word ends, never how it begins', () => {
  expect(['returned', 'returns', 'chairs', 'cup'].map(cutWord)).toEqual([
    ...['retur', 'retur', 'chai', 'cup'],
  ])
})

test('looks past the small words of a sentence, unless there are no others', () => {
  expect(pickTelling(['how', 'can', 'i', 'send', 'it'])).toEqual(['send'])
  expect(pickTelling(['tv', 'on'])).toEqual(['tv', 'on'])
  expect(pickTelling(['返品', '60'])).toEqual(['返品', '60'])
})
