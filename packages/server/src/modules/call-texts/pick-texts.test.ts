import { expect, test } from 'vitest'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { pickTexts } from './pick-texts.ts'

test('takes the first language it speaks, else English', () => {
  expect(pickTexts('de-AT', 'fr')).toBe(de)
  expect(pickTexts(null, 'nl,fr-CA;q=0.9,de;q=0.8')).toBe(fr)
  expect(pickTexts(undefined, 'constructor, toString')).toBe(en)
  expect(pickTexts()).toBe(en)
})

test('says the same in every language', () => {
  for (const texts of [ar, de, es, fr]) {
    expect(Object.keys(texts)).toEqual(Object.keys(en))
    expect(texts.callAt('+44', 'noon')).toContain('noon')
    expect(texts.title('Alder')).toContain('Alder')
  }
})
