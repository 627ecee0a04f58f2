import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSecretBox, isSealed } from './secret-box.ts'

const [older, newer] = [randomBytes(32), randomBytes(32)]

test('opens what it closed, whatever that is, and closes nothing alike', () => {
  const box = createSecretBox([newer])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sealed = box.seal(text, 'table/id')
      expect(sealed).toMatch(/^sealed\.1\.[\w-]{8}\.[\w-]{38,}$/)
      expect(box.seal(text, 'table/id')).not.toBe(sealed)
      expect(box.open(sealed, 'table/id')).toBe(text)
    }),
  )
})

test('opens nothing that was put elsewhere or changed', () => {
  const box = createSecretBox([newer])
  const sealed = box.seal('secret', 'table/id')
  expect(() => box.open(sealed, 'table/other')).toThrow()
  const at = sealed.length - 5
  const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
  expect(() => box.open(changed, 'table/id')).toThrow()
})

test('closes with the first of its keys and opens with all of them', () => {
  const before = createSecretBox([older]).seal('secret', 'p')
  const box = createSecretBox([newer, older])
  expect([box.open(before, 'p'), box.isCurrent(before)]).toEqual(['secret', false])
  expect(box.isCurrent(box.seal('secret', 'p'))).toBe(true)
  expect(() => createSecretBox([newer]).open(before, 'p')).toThrow('BECKON_SECRET_KEY')
})

test('takes what was never closed, and without a key closes nothing', () => {
  const box = createSecretBox([newer])
  expect([box.open('plain', 'p'), box.isCurrent('plain')]).toEqual(['plain', false])
  const none = createSecretBox([])
  expect([none.seal('plain', 'p'), none.isCurrent('plain')]).toEqual(['plain', true])
  expect(isSealed(box.seal('plain', 'p'))).toBe(true)
})
