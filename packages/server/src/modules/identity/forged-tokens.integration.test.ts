import { randomBytes, randomUUID } from 'node:crypto'
import type { StoredEvent } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, post } from '../../test-client.ts'
import { chooseAll } from '../../test-life.ts'
import { addSigner, claimsFor, prove, signToken } from '../../test-tokens.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'
import { type ForgeryOptions, forge } from './test-forged-tokens.ts'

let gateway: TestGateway
let now = Date.now()

beforeAll(async () => {
  gateway = await startTestGateway({ clock: () => now })
})
afterAll(() => gateway.stop())

const ALGORITHMS = ['HS256', 'ES256', 'EdDSA'] as const

const claims = (): Record<string, unknown> => {
  const seconds = Math.floor(now / 1000)
  return { ...claimsFor(gateway.site, 'victim'), iat: seconds, exp: seconds + 300 }
}

async function prepare(alg: (typeof ALGORITHMS)[number]): Promise<ForgeryOptions> {
  const { gateway: own, id } = gateway
  const signer = await addSigner(gateway, alg)
  const other = { gateway: own, id: (await gateway.createSite()).id }
  const foreign = [await addSigner(other, alg), await addSigner(other, 'HS256')]
  const keys = await own.usecases.identityKeys.list(id)
  const { material = '' } = keys.find(({ kid }) => kid === signer.kid) ?? {}
  return { signer, claims, foreign, material: alg === 'HS256' ? signer.kid : material }
}

const MINUTE = 60_001

async function codeOf(token: string): Promise<string> {
  const { status, body } = await prove(gateway, { token })
  return status === 200 ? 'taken' : (body.error?.code ?? String(status))
}

let forged = 0

test.each(ALGORITHMS)('takes nothing that is forged in the place of a token of %s', async (alg) => {
  const options = await prepare(alg)
  const names = [...(await forge(options)).keys()]
  const odd: string[] = []
  // A fresh one of each, so that only one thing is wrong with it; four a minute may fail.
  for (const [index, name] of names.entries()) {
    if (index % 4 === 0) now += MINUTE
    const code = await codeOf((await forge(options)).get(name) ?? '')
    if (!/^(identity\/token-(invalid|expired)|request\/invalid)$/.test(code))
      odd.push(`${name}: ${code}`)
  }
  expect(odd).toEqual([])
  forged += names.length
  // Else nothing would be shown by it: the right one is taken, once.
  now += MINUTE
  const good = await signToken(options.signer, claims())
  expect([await codeOf(good), await codeOf(good)]).toEqual(['taken', 'identity/token-replayed'])
})

test('that was more than two hundred of them', () => {
  expect(forged).toBeGreaterThan(200)
})

/** A proof with one letter of it another. */
const turn = (proof: string, place: number): string =>
  proof.slice(0, place) + (proof[place] === 'x' ? 'y' : 'x') + proof.slice(place + 1)

test('stores what comes with any of two hundred forged proofs, and says that it is unverified', async () => {
  const anonymousId = randomUUID()
  await chooseAll(gateway, { anonymousId })
  now += MINUTE
  const signer = await addSigner(gateway)
  const { identity: proof } = (await prove(gateway, { token: await signToken(signer, claims()) }))
    .body
  const forgeries = [
    ...Array.from(proof, (_, place) => turn(proof, place)),
    ...Array.from({ length: 160 }, () => `is_${randomBytes(32).toString('base64url')}`),
    ...[proof.slice(3), `${proof}A`, proof.slice(0, -1), proof.toLowerCase(), 'is_'],
  ]
  const context = { consent: { epoch: 1, categoryPreferences: { analytics: true } } }
  const send = (identity: string) => {
    const event = { type: 'track', event: 'Forged', userId: 'victim', anonymousId, context }
    return post(`${gateway.url}/v1/batch`, { writeKey: gateway.site, identity, batch: [event] })
  }
  for (const identity of forgeries) await send(identity)
  const url = `${gateway.url}/v1/events?anonymousId=${anonymousId}&limit=1000`
  const read = async () =>
    (await get<{ events: StoredEvent[] }>(url, bearer(gateway.secret))).body.events
  const events = await read()
  expect(events.length).toBe(forgeries.length)
  expect(events.length).toBeGreaterThan(200)
  expect(events.filter(({ verified }) => verified)).toEqual([])
  await send(proof)
  expect((await read()).filter(({ verified }) => verified)).toHaveLength(1)
})
