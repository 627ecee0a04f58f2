import { BeckonError, type CallbackOffer, type ErrorCode } from '@beckon/protocol'
import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import { makeChallenge, readProof } from '../challenge/test-challenge.ts'
import { sendProven } from './send-proven.ts'

/** A site, and what its gateway says to each request in turn. */
async function setup(wanted: boolean, ...answers: (ErrorCode | 'stored')[]) {
  const $offer = atom<CallbackOffer | null>(null)
  const sent: (string | undefined)[] = []
  let wants = wanted
  async function readOffer(): Promise<void> {
    const challenge = wants ? await makeChallenge() : undefined
    $offer.set({ challenge } as CallbackOffer)
  }
  await readOffer()
  const source = { $offer, readOffer, late: [] }
  async function send(proof: string | undefined): Promise<string> {
    sent.push(proof && readProof(proof).nonce)
    const answer = answers.shift() ?? 'stored'
    if (answer !== 'stored') throw new BeckonError(answer)
    return answer
  }
  const run = (): Promise<string> => sendProven(source, send)
  return {
    run,
    sent,
    nonce: () => $offer.get()?.challenge?.parameters.nonce,
    want: () => (wants = true),
  }
}

test('nothing goes along where the site wants nothing', async () => {
  const { run, sent } = await setup(false)
  expect(await run()).toBe('stored')
  expect(sent).toEqual([undefined])
})

test('the solved challenge goes along, once', async () => {
  const { run, sent, nonce } = await setup(true)
  const first = nonce()
  await run()
  expect(sent).toEqual([first])
  await run()
  expect(sent[1]).toBe(nonce())
  expect(sent[1]).not.toBe(first)
})

test('what does not count any more is done anew, and sent once more', async () => {
  const { run, sent } = await setup(true, 'callback/challenge-failed', 'stored')
  expect(await run()).toBe('stored')
  expect(sent).toHaveLength(2)
  expect(sent[0]).not.toBe(sent[1])
})

test('what is wanted only since a moment ago is done', async () => {
  const { run, sent, want } = await setup(false, 'callback/challenge-required', 'stored')
  want()
  expect(await run()).toBe('stored')
  expect(sent).toEqual([undefined, expect.any(String)])
})

test('a second refusal is told', async () => {
  const { run, sent } = await setup(true, 'callback/challenge-failed', 'callback/challenge-failed')
  await expect(run()).rejects.toMatchObject({ code: 'callback/challenge-failed' })
  expect(sent).toHaveLength(2)
})

test('what is refused for something else keeps its proof', async () => {
  const { run, sent } = await setup(true, 'callback/slot-taken', 'network/unreachable')
  await expect(run()).rejects.toMatchObject({ code: 'callback/slot-taken' })
  await expect(run()).rejects.toMatchObject({ code: 'network/unreachable' })
  await run()
  expect(new Set(sent).size).toBe(1)
})
