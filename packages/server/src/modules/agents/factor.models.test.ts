import { expect, test } from 'vitest'
import {
  createFactorSecret,
  createRecoveryCodes,
  describeFactor,
  hashRecoveryCode,
  readStep,
} from './factor.models.ts'

/** The secret of the vectors of RFC 6238, appendix B; their codes have eight digits, ours the last six. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('takes the code of second %d', (seconds, code) => {
  expect(readStep(SECRET, code, seconds * 1000)).toBe(Math.floor(seconds / 30))
})

test('takes the codes just before and after, by their own numbers, and no others', () => {
  const step = Math.floor(1_111_111_109 / 30)
  const at = (away: number) => readStep(SECRET, '081804', (step + away) * 30_000)
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([undefined, step, step, step, undefined])
  expect(readStep(SECRET, '081 804', step * 30_000)).toBe(step)
  expect(readStep(SECRET, '81804', step * 30_000)).toBeUndefined()
  expect(readStep(SECRET, 'abcdef', step * 30_000)).toBeUndefined()
})

test('describes a factor in the way that apps read', () => {
  const { uri } = describeFactor(SECRET, { issuer: 'Hearth: Home', label: 'robin@example.com' })
  const { protocol, host, searchParams } = new URL(uri)
  expect([protocol, host]).toEqual(['otpauth:', 'totp'])
  expect(searchParams.get('secret')).toBe(SECRET)
  expect(searchParams.get('issuer')).toBe('Hearth  Home')
  expect(createFactorSecret()).toMatch(/^[A-Z2-7]{32}$/)
})

test('makes ten recovery codes that can be typed in any way', () => {
  const codes = createRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([a-z0-9]{4}-){3}[a-z0-9]{4}$/)
  const [code = ''] = codes
  expect(hashRecoveryCode(` ${code.replaceAll('-', ' ').toUpperCase()}`)).toBe(
    hashRecoveryCode(code),
  )
})
