import { expect, test } from 'vitest'
import { orderLocales } from './locales.models.ts'

test('goes from the visitor’s own language to the same elsewhere, then to the site’s', () => {
  const existing = ['en', 'pt-BR', 'zh-Hant', 'de', 'de-AT']
  expect(orderLocales(existing, 'de-at')).toEqual(['de-AT', 'de', 'en'])
  expect(orderLocales(existing, 'pt-PT')).toEqual(['pt-BR', 'en'])
  expect(orderLocales(existing, 'zh-Hant-TW')).toEqual(['zh-Hant', 'en'])
  expect(orderLocales(existing, 'fr', 'de')).toEqual(['de'])
})

test('takes what is no language for none', () => {
  for (const odd of ['', 'x', '*', '../..', 'en-', '\0'])
    expect(orderLocales(['fr', 'en'], odd)).toEqual(['fr'])
  expect(orderLocales([], 'en')).toEqual([])
})
