import { expect, test } from 'vitest'
import { applyTone, TONES } from './tone.ts'

test('gives a tone to hands and people, and to nothing else', () => {
  const dark = TONES[5] ?? ''
  expect(applyTone('👍', dark)).toBe('👍🏿')
  expect(applyTone('✌️', dark)).toBe('✌🏿')
  expect(applyTone('🎉', dark)).toBe('🎉')
  expect(applyTone('👍', '')).toBe('👍')
})
