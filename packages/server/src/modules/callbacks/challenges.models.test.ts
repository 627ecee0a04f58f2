import type { CallbackChallenge } from '@beckon/protocol'
import { solveChallenge } from '@beckon/protocol/conformance'
import { expect, test } from 'vitest'
import {
  CHALLENGE_LIFE,
  type ChallengeHolder,
  readProof,
  signChallenge,
} from './challenges.models.ts'

const HOLDER: ChallengeHolder = { secret: 'secret', siteId: 'site', sessionId: 'session' }
const ATTEMPTS = 20
const now = Date.now()

const sign = (holder = HOLDER): Promise<CallbackChallenge> => signChallenge(holder, ATTEMPTS, now)
const solve = async (): Promise<string> => solveChallenge(await sign())

/** What was solved, with something in it changed. */
async function forge(change: (given: ReturnType<typeof JSON.parse>) => void): Promise<string> {
  const given = JSON.parse(atob(await solve()))
  change(given)
  return btoa(JSON.stringify(given))
}

test('a solution proves which challenge was solved, how hard it was and until when it counts', async () => {
  const challenge = await sign()
  expect(challenge).toMatchObject({ attempts: ATTEMPTS, expiresIn: CHALLENGE_LIFE / 1000 })
  const proof = await readProof(HOLDER, await solveChallenge(challenge))
  const { nonce } = challenge.parameters
  const expiresAt = Math.floor((now + CHALLENGE_LIFE) / 1000) * 1000
  expect(proof).toEqual({ nonce, attempts: ATTEMPTS, expiresAt })
})

test.each<[string, Partial<ChallengeHolder>]>([
  ['another site', { siteId: 'other' }],
  ['another session', { sessionId: 'other' }],
  ['another gateway', { secret: 'other' }],
])('a solution of %s proves nothing', async (_, other) => {
  expect(await readProof({ ...HOLDER, ...other }, await solve())).toBeNull()
})

test.each<[string, object]>([
  ['longer', { expiresAt: Math.floor(now / 1000) + 86_400 }],
  ['easier', { data: { attempts: 1 } }],
  ['cheaper', { cost: 1 }],
  ['another', { nonce: '00'.repeat(16) }],
  ['without its key', { keySignature: undefined }],
])('a challenge that somebody else made %s proves nothing', async (_, change) => {
  const forged = await forge(({ challenge }) => void Object.assign(challenge.parameters, change))
  expect(await readProof(HOLDER, forged)).toBeNull()
})

test('only the key of the right counter is a solution, not what it begins with', async () => {
  const guess = await forge(({ challenge, solution }) => {
    const derivedKey = challenge.parameters.keyPrefix.padEnd(64, '0')
    Object.assign(solution, { derivedKey })
  })
  expect(await readProof(HOLDER, guess)).toBeNull()
})

test('a challenge of an hour ago proves nothing by itself', async () => {
  const old = await signChallenge(HOLDER, ATTEMPTS, now - 3_600_000)
  expect(await readProof(HOLDER, await solveChallenge(old))).toBeNull()
})

test.each([
  '',
  'x',
  btoa('null'),
  btoa('[]'),
  btoa('{"challenge":{},"solution":{}}'),
  btoa('{"challenge":{"parameters":{},"signature":""},"solution":{"counter":0,"derivedKey":""}}'),
])('what is no solution proves nothing: %s', async (text) => {
  expect(await readProof(HOLDER, text)).toBeNull()
})
