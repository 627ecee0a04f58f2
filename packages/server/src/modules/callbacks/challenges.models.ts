import { randomInt } from 'node:crypto'
import type { CallbackChallenge } from '@beckon/protocol'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'
import { hashWithKey } from '../../shared/hash-text.ts'

/** Milliseconds a challenge is taken for: a form is filled in by then, or another is fetched. */
export const CHALLENGE_LIFE: number = 10 * 60 * 1000

/** Rounds of one attempt: long enough that a browser's own thread is left alone, short enough to stop at once. */
const COST = 5000

/** Whose challenge it is, and what the gateway signs with. */
export interface ChallengeHolder {
  secret: string
  siteId: string
  sessionId: string
}

/** A challenge of the holder's own that was solved. */
export interface Proof {
  /** What it is known by. */
  nonce: string
  /** How hard it was. */
  attempts: number
  /** Milliseconds since 1970. */
  expiresAt: number
}

const payload = v.object({
  challenge: v.object({
    parameters: v.looseObject({
      algorithm: v.string(),
      nonce: v.string(),
      salt: v.string(),
      cost: v.number(),
      keyLength: v.number(),
      keyPrefix: v.string(),
      expiresAt: v.number(),
      data: v.object({ attempts: v.number() }),
    }),
    signature: v.string(),
  }),
  solution: v.object({ counter: v.number(), derivedKey: v.string() }),
})

/** Keys of one session: under those of another site or session nothing was ever signed. */
function deriveSecrets({ secret, siteId, sessionId }: ChallengeHolder) {
  const derive = (use: string) => hashWithKey(secret, JSON.stringify([use, siteId, sessionId]))
  return {
    hmacSignatureSecret: derive('challenge'),
    hmacKeySignatureSecret: derive('challenge-key'),
  }
}

/** @param attempts how many it takes at most; half as many on average */
export async function signChallenge(
  holder: ChallengeHolder,
  attempts: number,
  now: number,
): Promise<CallbackChallenge> {
  const { parameters, signature = '' } = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(attempts),
    data: { attempts },
    deriveKey,
    expiresAt: Math.floor((now + CHALLENGE_LIFE) / 1000),
    ...deriveSecrets(holder),
  })
  return { parameters, signature, attempts, expiresIn: CHALLENGE_LIFE / 1000 }
}

function parse(text: string): v.InferOutput<typeof payload> | undefined {
  try {
    const result = v.safeParse(payload, JSON.parse(Buffer.from(text, 'base64').toString()))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads what a browser answered a challenge with.
 *
 * @returns null where it is not the solution of a challenge that this holder was given
 */
export async function readProof(holder: ChallengeHolder, text: string): Promise<Proof | null> {
  const given = parse(text)
  if (given === undefined) return null
  const { verified } = await verifySolution({ ...given, deriveKey, ...deriveSecrets(holder) })
  if (!verified) return null
  const { nonce, expiresAt, data } = given.challenge.parameters
  return { nonce, attempts: data.attempts, expiresAt: expiresAt * 1000 }
}
