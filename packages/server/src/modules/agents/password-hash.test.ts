import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from './password-hash.ts'

test('knows a password again, however its letters are composed, and no other', async () => {
  const hash = await hashPassword('Grüße aus dem Süden')
  expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await verifyPassword(hash, 'Grüße aus dem Süden'.normalize('NFD'))).toBe(true)
  expect(await verifyPassword(hash, 'grüße aus dem Süden')).toBe(false)
  expect(isOutdated(hash)).toBe(false)
}, 20_000)

test('salts each one', async () => {
  expect(await hashPassword('the same for both')).not.toBe(await hashPassword('the same for both'))
})

test('knows what was hashed at other costs, and that it should be hashed anew', async () => {
  const salt = Buffer.from('0123456789abcdef')
  const key = scryptSync('from an earlier year', salt, 32, { N: 2 ** 14, r: 8, p: 1 })
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  const hash = `$scrypt$ln=14,r=8,p=1$${text(salt)}$${text(key)}`
  expect(await verifyPassword(hash, 'from an earlier year')).toBe(true)
  expect(isOutdated(hash)).toBe(true)
})

test('never knows anybody who has none, and what is no hash', async () => {
  expect(await verifyPassword(undefined, 'anything')).toBe(false)
  expect(await verifyPassword('plain', 'plain')).toBe(false)
})

test('takes as long for who has no password as for who has', async () => {
  const hash = await hashPassword('one that somebody has')
  const measure = async (known: string | undefined) => {
    const times: number[] = []
    for (let round = 0; round < 2; round++) {
      const before = performance.now()
      await verifyPassword(known, 'a guess of somebody')
      times.push(performance.now() - before)
    }
    return Math.min(...times)
  }
  // A look-up without a hash would take a thousandth; others who come meanwhile slow one of them down.
  expect((await measure(undefined)) / (await measure(hash))).toBeGreaterThan(0.05)
}, 20_000)
