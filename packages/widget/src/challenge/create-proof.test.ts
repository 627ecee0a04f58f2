import { BeckonError, type CallbackChallenge, type CallbackOffer } from '@beckon/protocol'
import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import type { LetGo } from '../stores/stores.ts'
import { createProof, type Proof } from './create-proof.ts'
import type { Subtle } from './solve-challenge.ts'
import { createHeldSubtle, makeChallenge, readProof } from './test-challenge.ts'

interface Site {
  proof: Proof
  late: LetGo[]
  /** How often another challenge was asked for. */
  asked(): number
  /** What the site answers from now on. */
  answer: { change: Partial<CallbackChallenge> | undefined; error?: BeckonError }
}

async function setup(subtle: Subtle | undefined = crypto.subtle): Promise<Site> {
  const $offer = atom<CallbackOffer | null>(null)
  const late: LetGo[] = []
  const answer: Site['answer'] = { change: {} }
  let count = -1
  async function readOffer(): Promise<void> {
    count += 1
    if (answer.error) throw answer.error
    const challenge = answer.change && (await makeChallenge(answer.change))
    $offer.set({ challenge } as CallbackOffer)
  }
  await readOffer()
  const proof = createProof({ $offer, readOffer, late }, subtle)
  return { proof, late, answer, asked: () => count }
}

test('what was begun in the background is there when it is needed, and done once', async () => {
  const held = createHeldSubtle()
  const { proof, asked } = await setup(held)
  expect(proof.$state.get()).toBe('before')
  proof.begin()
  proof.begin()
  expect(proof.$state.get()).toBe('checking')
  const claimed = proof.claim()
  held.release()
  const value = await claimed
  expect(readProof(value).counter).toBe(5)
  expect(proof.$state.get()).toBe('checked')
  // Counters from 0 to 5, and one in the other lane: nobody did it twice.
  const done = held.derived()
  expect(done).toBeLessThanOrEqual(7)
  expect(await proof.claim()).toBe(value)
  expect(held.derived()).toBe(done)
  expect(asked()).toBe(0)
})

test('what was used is not used again: another challenge is asked for', async () => {
  const { proof, asked } = await setup()
  const first = readProof(await proof.claim())
  proof.drop()
  expect(proof.$state.get()).toBe('before')
  const second = readProof(await proof.claim())
  expect(second.nonce).not.toBe(first.nonce)
  expect(asked()).toBe(1)
})

test('what has expired is asked for anew', async () => {
  const { proof, answer, asked } = await setup()
  answer.change = { expiresIn: 1 }
  proof.drop()
  const first = readProof(await proof.claim())
  proof.drop()
  await proof.claim()
  answer.change = {}
  const second = readProof(await proof.claim())
  expect(second.nonce).not.toBe(first.nonce)
  expect(asked()).toBe(2)
})

test('a site that wants it no more gets none', async () => {
  const { proof, answer } = await setup()
  await proof.claim()
  proof.drop()
  answer.change = undefined
  expect(await proof.claim()).toBeUndefined()
  expect(proof.$state.get()).toBe('before')
})

test('a page that cannot do it says so, and a request is not sent in vain', async () => {
  const unfit = createHeldSubtle()
  unfit.deriveBits = () => Promise.reject(new DOMException('NotSupportedError'))
  const { proof } = await setup(unfit)
  await expect(proof.claim()).rejects.toMatchObject({ code: 'callback/challenge-failed' })
  expect(proof.$state.get()).toBe('unable')
  // Once is enough.
  proof.begin()
  expect(proof.$state.get()).toBe('unable')
})

test('without a connection it waits for the next try', async () => {
  const { proof, answer } = await setup()
  await proof.claim()
  proof.drop()
  answer.error = new BeckonError('network/unreachable')
  await expect(proof.claim()).rejects.toMatchObject({ code: 'network/unreachable' })
  expect(proof.$state.get()).toBe('before')
  delete answer.error
  expect(await proof.claim()).toBeDefined()
})

test('stops when the widget is taken away, or another visitor comes', async () => {
  const held = createHeldSubtle()
  const { proof, late, answer } = await setup(held)
  answer.change = { attempts: 1e6 }
  proof.begin()
  await expect.poll(held.derived).toBe(2)
  for (const letGo of late) letGo(true)
  held.release()
  expect(proof.$state.get()).toBe('before')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(held.derived()).toBe(2)
})
