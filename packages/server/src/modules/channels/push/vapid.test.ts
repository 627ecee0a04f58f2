import { readVapid } from '@beckon/tooling/test-push'
import { expect, test } from 'vitest'
import { createVapid, createVapidSecret, isVapidSecret } from './vapid.ts'

test('proves to a push service who sends, for half a day', async () => {
  const { publicKey, authorize } = createVapid(createVapidSecret(), 'mailto:desk@shop.example')
  const now = 1_780_000_000_000
  const { key, claims } = readVapid(await authorize('https://fcm.googleapis.com', now))
  expect(key).toBe(publicKey)
  expect(claims).toMatchObject({
    aud: 'https://fcm.googleapis.com',
    sub: 'mailto:desk@shop.example',
    exp: now / 1000 + 12 * 60 * 60,
  })
})

test('tells a private key from what is none', () => {
  for (let i = 0; i < 20; i += 1) expect(isVapidSecret(createVapidSecret())).toBe(true)
  for (const text of ['', 'short', 'A'.repeat(43), '_'.repeat(43), `${createVapidSecret()}AAAA`]) {
    expect([text, isVapidSecret(text)]).toEqual([text, false])
  }
})
