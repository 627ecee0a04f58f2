import { expect, test } from 'vitest'
import { createToken, hashToken } from './tokens.ts'

test('makes tokens of 256 random bits that tell what they are for', () => {
  expect(createToken('vs')).toMatch(/^vs_[\w-]{43}$/)
  expect(createToken('vs')).not.toBe(createToken('vs'))
})

test('makes public keys short enough to read', () => {
  expect(createToken('pk')).toMatch(/^pk_[\w-]{22}$/)
})

test('hashes as SHA-256 does', () => {
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(hashToken('abc')).toBe(digest)
})
