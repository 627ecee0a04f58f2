import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import type { CallbackChallenge } from '../callback.ts'

const derive = promisify(pbkdf2)

/** Tries counters until one fits, as section 5 says. Gives the `proof` that goes along. */
export async function solveChallenge({
  parameters,
  signature,
  attempts,
}: CallbackChallenge): Promise<string> {
  const { nonce, salt, cost, keyLength, keyPrefix } = parameters
  const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.alloc(4)])
  for (let counter = 0; counter < attempts; counter++) {
    password.writeUInt32BE(counter, password.length - 4)
    const key = await derive(password, Buffer.from(salt, 'hex'), cost, keyLength, 'sha256')
    const derivedKey = key.toString('hex')
    if (!derivedKey.startsWith(keyPrefix)) continue
    const challenge = { parameters, signature }
    return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }))
  }
  throw new Error('No counter fits')
}
