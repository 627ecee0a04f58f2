import { expect, test } from 'vitest'
import { fillIn } from './messenger-texts.ts'
import { MESSENGER_LANGUAGES, pickMessengerTexts } from './pick-messenger-texts.ts'

test('takes the first language it speaks, else English', () => {
  const { de, en } = MESSENGER_LANGUAGES
  expect(pickMessengerTexts(null, 'xx', 'de-AT')).toBe(de)
  expect(pickMessengerTexts('constructor')).toBe(en)
  expect(pickMessengerTexts('zh-HK')).toBe(MESSENGER_LANGUAGES['zh-hant'])
})

test('says the same in each of 33 languages', () => {
  const { en = pickMessengerTexts('en') } = MESSENGER_LANGUAGES
  const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}|\/stop/g))].sort()
  expect(Object.keys(MESSENGER_LANGUAGES)).toHaveLength(33)
  for (const [language, texts] of Object.entries(MESSENGER_LANGUAGES)) {
    expect(Object.keys(texts), language).toEqual(Object.keys(en))
    for (const [name, text] of Object.entries(texts))
      expect([language, name, namesIn(text)]).toEqual([language, name, namesIn(Object(en)[name])])
  }
})

test('takes names as they are', () => {
  const names = { company: "$& {messenger} $' Ltd", messenger: 'Telegram' }
  expect(fillIn('{company}: {messenger}!', names)).toBe("$& {messenger} $' Ltd: Telegram!")
})
