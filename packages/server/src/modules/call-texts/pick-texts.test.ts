import { expect, test } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { nb } from './nb.ts'
import { LANGUAGES, pickTexts } from './pick-texts.ts'
import { pt } from './pt.ts'
import { ptBr } from './pt-br.ts'
import { zh } from './zh.ts'
import { zhHant } from './zh-hant.ts'

test('takes the first language it speaks, else English', () => {
  expect(pickTexts('de-AT', 'fr')).toBe(de)
  expect(pickTexts('de_AT')).toBe(de)
  expect(pickTexts(null, 'xx,fr-CA;q=0.9,de;q=0.8')).toBe(fr)
  expect(pickTexts(undefined, 'constructor, toString, *, ')).toBe(en)
  expect(pickTexts()).toBe(en)
})

test('tells forms of a language apart as the panel does', () => {
  expect(['pt', 'pt-AO', 'pt-BR'].map((tag) => pickTexts(tag))).toEqual([pt, pt, ptBr])
  expect(['zh-CN', 'zh-SG', 'zh'].map((tag) => pickTexts(tag))).toEqual([zh, zh, zh])
  for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant-MY']) expect(pickTexts(tag)).toBe(zhHant)
  for (const tag of ['no', 'nb-NO', 'nn-NO']) expect(pickTexts(tag)).toBe(nb)
  expect(pickTexts('iw')).toBe(he)
})

test('speaks all that the panel does', () => {
  expect(new Set(Object.values(LANGUAGES)).size).toBe(33)
  for (const [name, { locale }] of Object.entries(LANGUAGES))
    expect(['nn', 'no', locale]).toContain(name)
})

test.each(Object.entries(LANGUAGES))('%s says all there is to say', (_, texts) => {
  expect(Object.keys(texts)).toEqual(Object.keys(en))
  expect(texts.callAt('+44', 'noon')).toMatch(/\+44.*noon/)
  expect(texts.callSoon('+44')).toContain('+44')
  expect(texts.title('Alder')).toContain('Alder')
  expect(texts.changeAt('https://shop.example/call')).toContain('https://shop.example/call')
  expect(texts.place(7)).toContain('7')
  expect(texts.place(1)).not.toMatch(/\d/)
  if (texts === en) return
  const said = Object.entries(texts).filter(([name]) => name !== 'locale' && name !== 'dir')
  for (const [name, text] of said) expect(String(text), name).not.toBe(Reflect.get(en, name))
})
