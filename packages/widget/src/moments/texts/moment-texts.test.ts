import { expect, test } from 'vitest'
import { findGaps } from '../../texts/find-gaps.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

test.each(Object.entries({ ar, de, es, fr }))('%s says all there is to say', (_, texts) => {
  expect(findGaps(texts, en)).toEqual([])
})
