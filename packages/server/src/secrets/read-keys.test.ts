import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY_FILE, parseKeys, readKeys } from './read-keys.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
})
afterEach(() => rmSync(data, { recursive: true }))

test('reads keys in hexadecimal and base64url, several at once', () => {
  const [first, second] = [randomBytes(32), randomBytes(32)]
  const text = ` ${first.toString('hex')}, ${second.toString('base64url')}\n`
  expect(parseKeys(text)).toEqual([first, second])
})

test.each(['short', 'x'.repeat(42), randomBytes(16).toString('hex')])('takes no %s', (text) => {
  expect(() => parseKeys(text)).toThrow(/^A secret key is 32 bytes/)
})

test('makes a key that only its own user may read, once', () => {
  const [key] = readKeys({ data, mayCreate: true })
  expect(key).toHaveLength(32)
  const file = join(data, KEY_FILE)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readKeys({ data, mayCreate: true })).toEqual([key])
  chmodSync(file, 0o644)
  readKeys({ data, mayCreate: true })
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('makes none where it may not, or where the owner gave one, which comes before that of the file', () => {
  expect(readKeys({ data, mayCreate: false })).toEqual([])
  const given = randomBytes(32)
  expect(readKeys({ data, secretKeys: [given], mayCreate: true })).toEqual([given])
  expect(existsSync(join(data, KEY_FILE))).toBe(false)
  const kept = randomBytes(32)
  writeFileSync(join(data, KEY_FILE), kept.toString('base64url'))
  expect(readKeys({ data, secretKeys: [given], mayCreate: true })).toEqual([given, kept])
  expect(readFileSync(join(data, KEY_FILE), 'utf8')).toBe(kept.toString('base64url'))
})
