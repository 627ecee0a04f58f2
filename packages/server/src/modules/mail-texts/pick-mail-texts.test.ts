import { expect, test } from 'vitest'
import { fillIn } from './mail-texts.ts'
import { MAIL_LANGUAGES, pickMailTexts } from './pick-mail-texts.ts'

test('takes the first language it speaks, else English', () => {
  const languageOf = (...wanted: (string | null | undefined)[]) => pickMailTexts(...wanted).locale
  expect(languageOf('de-AT', 'fr')).toBe('de')
  expect(languageOf(null, 'xx,fr-CA;q=0.9,de;q=0.8')).toBe('fr')
  expect(languageOf(undefined, 'constructor, toString')).toBe('en')
  expect(languageOf('zh-HK')).toBe('zh-Hant')
  expect(languageOf('zh_CN')).toBe('zh')
  expect([languageOf('pt-BR'), languageOf('pt-AO')]).toEqual(['pt-BR', 'pt'])
  expect([languageOf('nn'), languageOf('no-NO')]).toEqual(['nb', 'nb'])
  expect(languageOf()).toBe('en')
})

test('says the same in each of 33 languages', () => {
  const { en = pickMailTexts('en') } = MAIL_LANGUAGES
  expect(Object.keys(MAIL_LANGUAGES)).toHaveLength(33)
  for (const [language, texts] of Object.entries(MAIL_LANGUAGES)) {
    expect(texts.locale.toLowerCase()).toBe(language)
    expect(Object.keys(texts), language).toEqual(Object.keys(en))
    for (const [name, text] of Object.entries(texts)) {
      expect(text, `${language} ${name}`).not.toBe('')
      const names = /\{company\}/.test(text)
      expect(names, `${language} ${name}`).toBe(/\{company\}/.test(Object(en)[name]))
    }
  }
  const fromTheRight = Object.values(MAIL_LANGUAGES).filter(({ dir }) => dir === 'rtl')
  expect(fromTheRight.map(({ locale }) => locale)).toEqual(['ar', 'fa', 'he'])
})

test('takes the name of a company as it is', () => {
  expect(fillIn('{company}!', { company: "$& $' Ltd" })).toBe("$& $' Ltd!")
})
