import { expect, test } from 'vitest'
import { readLanguage, readLocale } from './read-language.ts'

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE-de', 'de'],
  ['es-419', 'es'],
  ['pt', 'pt'],
  ['pt-PT', 'pt'],
  ['pt-AO', 'pt'],
  ['pt-BR', 'pt-br'],
  ['pt_BR', 'pt-br'],
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['zh-SG', 'zh'],
  ['zh-Hans-HK', 'zh'],
  ['zh-TW', 'zh-hant'],
  ['zh-HK', 'zh-hant'],
  ['zh-MO', 'zh-hant'],
  ['zh-Hant', 'zh-hant'],
  ['zh_tw', 'zh-hant'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['nb-NO', 'nb'],
  ['iw', 'he'],
  ['he-IL', 'he'],
  ['in', 'id'],
  ['sr-Latn-RS', 'sr'],
  ['xx', 'xx'],
])('%s is answered in %s', (locale, language) => {
  expect(readLanguage(locale)).toBe(language)
})

test.each(['', '-', 'de-!!', 'de_AT.UTF-8', 'en-', '*', 'deutsch und mehr', '../../x', '🙂'])(
  'rubbish such as "%s" throws nothing, then or later',
  (rubbish) => {
    expect(readLanguage(rubbish)).toMatch(/^[a-z-]+$/)
    expect(() => new Intl.DateTimeFormat(readLocale(rubbish))).not.toThrow()
    if (rubbish.startsWith('de')) expect(readLanguage(rubbish)).toMatch(/^de/)
  },
)

test('a locale keeps its region', () => {
  expect(['de_AT', 'pt-BR', 'zh-hk', 'de-!!'].map(readLocale)).toEqual([
    'de-AT',
    'pt-BR',
    'zh-HK',
    'de',
  ])
})
