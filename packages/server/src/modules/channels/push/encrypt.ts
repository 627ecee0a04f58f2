/// <reference path="./http-ece.d.ts" />
import { createECDH, randomBytes } from 'node:crypto'
import type { PushTarget } from '@beckon/protocol'
import { encrypt as encode } from 'http_ece'

/**
 * Encrypts a text so that only the browser it goes to can read it, and no push service between.
 *
 * @throws Error where the browser's key is no point of the curve
 * @see https://www.rfc-editor.org/rfc/rfc8291
 */
export function encrypt(text: string, { p256dh, auth }: PushTarget['keys']): Buffer {
  const privateKey = createECDH('prime256v1')
  privateKey.generateKeys()
  const salt = randomBytes(16).toString('base64url')
  const options = { version: 'aes128gcm', dh: p256dh, authSecret: auth, privateKey, salt } as const
  return encode(Buffer.from(text), options)
}
