import type { CallbackChallenge } from '@beckon/protocol'
import type { Subtle } from './solve-challenge.ts'

/** Attempts it takes: few, for tests. */
const COUNTER = 5

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A challenge as a gateway makes it, signed by nobody. */
export async function makeChallenge(
  change: Partial<CallbackChallenge> = {},
): Promise<CallbackChallenge> {
  const [nonce, salt] = [crypto.getRandomValues(new Uint8Array(16)), new Uint8Array(16)]
  const password = new Uint8Array([...nonce, 0, 0, 0, COUNTER])
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 2 }
  const derived = toHex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)))
  const parameters = {
    algorithm: 'PBKDF2/SHA-256',
    nonce: toHex(nonce),
    salt: toHex(salt),
    cost: 2,
    keyLength: 32,
    keyPrefix: derived.slice(0, 32),
  }
  return { parameters, signature: 'signed', attempts: 10, expiresIn: 600, ...change }
}

/** Which nonce a proof is of, and by which counter. */
export function readProof(proof: string | undefined): { nonce: string; counter: number } {
  const { challenge, solution } = JSON.parse(atob(proof ?? ''))
  return { nonce: challenge.parameters.nonce, counter: solution.counter }
}

/** A browser that derives keys when it is told to, and counts them. */
export function createHeldSubtle(): Subtle & { derived(): number; release(): void } {
  let count = 0
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  return {
    importKey: crypto.subtle.importKey.bind(crypto.subtle) as Subtle['importKey'],
    async deriveBits(...given) {
      count += 1
      await gate
      return crypto.subtle.deriveBits(...given)
    },
    derived: () => count,
    release,
  }
}
