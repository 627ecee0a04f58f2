import { expect, test } from 'vitest'
import { solveChallenge } from './solve-challenge.ts'
import { createHeldSubtle, makeChallenge, readProof } from './test-challenge.ts'

const { subtle } = crypto
const always = (): boolean => true

test('finds the counter, and sends the challenge back as it came', async () => {
  const challenge = await makeChallenge()
  const proof = await solveChallenge(challenge, subtle, always)
  const { parameters, signature } = challenge
  expect(JSON.parse(atob(proof ?? ''))).toEqual({
    challenge: { parameters, signature },
    solution: { counter: 5, derivedKey: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect(readProof(proof)).toEqual({ nonce: parameters.nonce, counter: 5 })
})

test('ends where no counter fits', async () => {
  expect(await solveChallenge(await makeChallenge({ attempts: 5 }), subtle, always)).toBeUndefined()
})

test('stops at the next attempt once it is wanted no more', async () => {
  const held = createHeldSubtle()
  let wanted = true
  const solved = solveChallenge(await makeChallenge({ attempts: 1e6 }), held, () => wanted)
  await expect.poll(held.derived).toBe(2)
  wanted = false
  held.release()
  expect(await solved).toBeUndefined()
  expect(held.derived()).toBe(2)
})

test('throws where the browser does not know how', async () => {
  const { parameters, ...rest } = await makeChallenge()
  const strange = { ...rest, parameters: { ...parameters, algorithm: 'ARGON2ID' } }
  await expect(solveChallenge(strange, subtle, always)).rejects.toThrow()
})
