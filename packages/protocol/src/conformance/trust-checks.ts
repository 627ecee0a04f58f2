import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { PublicKeys, SignedReceipt } from '../signed-receipt.ts'
import { verifyChain, verifyReceipt } from '../verify-receipt.ts'
import type { Check, Target } from './check.ts'
import { choose, createEvent, grant } from './event-client.ts'
import { beginSession, call, readCode } from './http-client.ts'

const ALL = {
  functional: true,
  analytics: true,
  profile: true,
  personalization: true,
  ads: true,
  ai: true,
  recording: true,
}

async function chooseAll(
  target: Target,
  change: object,
  headers: Record<string, string> = {},
): Promise<SignedReceipt> {
  const at = new Date().toISOString()
  const choice = { site: target.site, epoch: 1, purposes: ALL, surface: 'conformance', at }
  const body = { ...choice, ...change }
  const answer = await call(target, 'POST /v1/consent', { body, headers })
  equal(answer.status, 200)
  return answer.body['receipt'] as SignedReceipt
}

async function readKeys(target: Target): Promise<PublicKeys> {
  const { body } = await call(target, 'GET /.well-known/beckon-keys.json')
  return body as unknown as PublicKeys
}

async function listReceipts(target: Target, anonymousId: string): Promise<SignedReceipt[]> {
  const body = { site: target.site, anonymousId }
  const answer = await call(target, 'POST /v1/subjects/me/receipts', { body })
  return answer.body['receipts'] as SignedReceipt[]
}

/** Section 6: what proves consent, what a browser asks for by itself, identity and rights. */
export const trustChecks: readonly Check[] = [
  {
    name: 'signs each receipt, so that a change shows without asking the gateway',
    async run(target) {
      const { anonymousId } = grant()
      const notice = { id: 'n', version: '1', locale: 'en', text: 'May we?' }
      const receipt = await chooseAll(target, { anonymousId, notice })
      const keys = await readKeys(target)
      deepEqual(await verifyReceipt(receipt, keys), { ok: true })
      const forged = { ...receipt, purposes: { ...receipt.purposes, ai: false } }
      deepEqual(await verifyReceipt(forged, keys), { ok: false, fault: 'hash' })
      const worded = { ...receipt, notice: { ...notice, text: 'We may.' } }
      deepEqual(await verifyReceipt(worded, keys), { ok: false, fault: 'notice' })
      ok(Date.parse(receipt.expiresAt) > Date.now())
      equal((await verifyChain([receipt], keys)).ok, receipt.seq === 1)
    },
  },
  {
    name: 'keeps ads and personalization off while Global Privacy Control is on',
    async run(target) {
      const { anonymousId } = grant()
      const headers = { 'sec-gpc': '1' }
      const { purposes, signals } = await chooseAll(target, { anonymousId }, headers)
      deepEqual(purposes, { ...ALL, ads: false, personalization: false })
      equal(signals.gpc, true)
    },
  },
  {
    name: 'takes an earlier grant back at the first event with Sec-GPC, and once',
    async run(target) {
      const choice = grant()
      await chooseAll(target, { anonymousId: choice.anonymousId })
      for (const _ of [1, 2]) {
        const body = { writeKey: target.site, batch: [createEvent(choice)] }
        const answer = await call(target, 'POST /v1/batch', { body, headers: { 'sec-gpc': '1' } })
        equal(answer.status, 200)
      }
      const receipts = await listReceipts(target, choice.anonymousId)
      deepEqual(
        receipts.map(({ surface, purposes }) => [surface, purposes.ads]),
        [
          ['conformance', true],
          ['gpc', false],
        ],
      )
    },
  },
  {
    name: 'says at its well-known address that it follows Global Privacy Control',
    async run(target) {
      const { body } = await call(target, 'GET /.well-known/gpc.json')
      equal(body['gpc'], true)
      match(String(body['lastUpdate']), /^\d{4}-\d\d-\d\d$/)
    },
  },
  {
    name: 'holds advertising by text back until the number is proven',
    async run(target) {
      const sms = {
        channel: 'sms',
        purpose: 'marketing',
        state: 'granted',
        address: '+442079460958',
      }
      const email = { ...sms, channel: 'email', address: 'ada@example.com' }
      const { channels } = await chooseAll(target, { ...grant(), channels: [sms, email] })
      deepEqual(
        channels.map(({ state }) => state),
        ['pending', 'granted'],
      )
    },
  },
  {
    name: 'refuses a token that nobody of the site signed, and gives a nonce to whoever asks',
    async run(target) {
      const { site } = target
      const nonce = await call(target, 'POST /v1/identity/nonce', { body: { site } })
      equal(nonce.status, 200)
      ok(Date.parse(String(nonce.body['expiresAt'])) > Date.now())
      const unsigned = `${btoa('{"alg":"none","kid":"k"}')}.${btoa('{"sub":"ada"}')}.`
      const { status, body } = await call(target, 'POST /v1/identity', {
        body: { site, token: unsigned },
      })
      equal(status, 401)
      equal(readCode(body), 'identity/token-invalid')
    },
  },
  {
    name: 'gives visitors what is stored of them, and erases it',
    async run(target) {
      const session = await beginSession(target)
      await choose(target, { epoch: 1, analytics: true }, session)
      const own = { body: { site: target.site }, token: session }
      const { body } = await call(target, 'POST /v1/subjects/me/export', own)
      equal((body['receipts'] as unknown[]).length, 1)
      const erased = await call(target, 'POST /v1/subjects/me/erase', own)
      const { counts } = erased.body['certificate'] as { counts: Record<string, number> }
      equal(counts['consent_receipt'], 1)
      const after = await call(target, 'POST /v1/subjects/me/export', own)
      equal(readCode(after.body), 'session/invalid')
    },
  },
  {
    name: 'opens nothing to an anonymous id that can be guessed',
    async run(target) {
      const body = { site: target.site, anonymousId: 'user-1' }
      const { status, body: refusal } = await call(target, 'POST /v1/subjects/me/export', { body })
      equal(status, 401)
      equal(readCode(refusal), 'auth/required')
    },
  },
]
