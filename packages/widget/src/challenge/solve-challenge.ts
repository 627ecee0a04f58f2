import type { CallbackChallenge } from '@beckon/protocol'

/** How keys are derived; `subtle` is absent where the page is not secure. */
export type Subtle = Pick<SubtleCrypto, 'deriveBits' | 'importKey'>

/** Attempts at the same time: while one comes back to the page, the other is worked on. */
const LANES = 2

const PREFIX = 'PBKDF2/'

const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const toHex = (bits: ArrayBuffer): string =>
  Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Tries counters until one fits. Keys are derived by the browser beside the page's own thread, which only
 * counts: there is no long task, and no worker that a policy might forbid.
 *
 * @param isWanted asked before each attempt
 * @returns what goes along with the request; undefined where it is wanted no more, or nothing fits
 * @throws what the browser throws that cannot do it
 */
export async function solveChallenge(
  { parameters, signature, attempts }: CallbackChallenge,
  subtle: Subtle,
  isWanted: () => boolean,
): Promise<string | undefined> {
  const { algorithm, cost: iterations, keyLength, keyPrefix } = parameters
  const salt = fromHex(parameters.salt)
  const how = { name: 'PBKDF2', hash: algorithm.replace(PREFIX, ''), salt, iterations }
  let next = 0
  let solution: { counter: number; derivedKey: string } | undefined

  async function work(): Promise<void> {
    const password = fromHex(`${parameters.nonce}00000000`)
    while (!solution && next < attempts && isWanted()) {
      const counter = next++
      new DataView(password.buffer).setUint32(password.length - 4, counter)
      const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
      const derivedKey = toHex(await subtle.deriveBits(how, key, keyLength * 8))
      if (derivedKey.startsWith(keyPrefix)) solution = { counter, derivedKey }
    }
  }

  await Promise.all(Array.from({ length: LANES }, work))
  return solution && btoa(JSON.stringify({ challenge: { parameters, signature }, solution }))
}
