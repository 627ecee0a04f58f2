import { createECDH, randomBytes } from 'node:crypto'
import { decrypt } from '@beckon/tooling/test-push'
import { expect, test } from 'vitest'
import { encrypt } from './encrypt.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

test('what these tests read with reads the example of RFC 8291', () => {
  const key = createECDH('prime256v1')
  key.setPrivateKey(bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'))
  const body = bytes(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
  const auth = bytes('BTBZMqHH6r4Tts7J_aSIgg')
  const text = decrypt(body, { key, publicKey: key.getPublicKey(), auth })
  expect(text).toBe('When I grow up, I want to be a watermelon')
})

test('encrypts for one browser, never twice the same', () => {
  const key = createECDH('prime256v1')
  const publicKey = key.generateKeys()
  const auth = randomBytes(16)
  const keys = { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') }
  const bodies = [encrypt('Grüße 👋', keys), encrypt('Grüße 👋', keys)]
  expect(bodies[0]?.equals(bodies[1] ?? Buffer.alloc(0))).toBe(false)
  for (const body of bodies) expect(decrypt(body, { key, publicKey, auth })).toBe('Grüße 👋')
})

test('takes no key that is no point of the curve', () => {
  const p256dh = Buffer.alloc(65, 4).toString('base64url')
  const auth = randomBytes(16).toString('base64url')
  expect(() => encrypt('x', { p256dh, auth })).toThrow()
})
