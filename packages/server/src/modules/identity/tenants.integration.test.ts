import { randomUUID } from 'node:crypto'
import type { ErrorBody, NonceGrant } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, closeSockets, post } from '../../test-client.ts'
import { findText } from '../../test-find-text.ts'
import { liveWith, MARKS } from '../../test-life.ts'
import { addSigner, claimsFor, prove, signToken } from '../../test-tokens.ts'
import { startTestGateway, type TestGateway, type TestSite } from '../../testing.ts'

let gateway: TestGateway
let other: TestSite
let life: Awaited<ReturnType<typeof liveWith>>
beforeAll(async () => {
  gateway = await startTestGateway()
  other = await gateway.createSite()
  life = await liveWith(gateway)
})
afterAll(async () => {
  closeSockets()
  await gateway.stop()
})

const url = (path: string): string => `${gateway.url}/v1/${path}`

async function ask(path: string, token: string, body?: object): Promise<[number, string]> {
  const method = body === undefined ? 'GET' : 'POST'
  const init = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(url(path), { method, headers: bearer(token), ...init })
  return [answer.status, await answer.text()]
}

test('shows and takes nothing of one site by the keys, sessions and ids of another', async () => {
  const before = JSON.stringify(await ask(`people/${life.personId}`, gateway.secret))
  const momentId = JSON.parse((await ask('moments', gateway.secret))[1]).moments[0].id
  const { anonymousId, userId } = MARKS
  const names = [life.personId, anonymousId, userId]
  const answers: [number, string][] = [
    await ask('events', other.secret),
    await ask(`events?userId=${userId}`, other.secret),
    await ask(`events?anonymousId=${anonymousId}`, other.secret),
    await ask('conversations', other.secret),
    await ask('callbacks', other.secret),
    await ask('moments', other.secret),
    await ask(`moments/${momentId}/answer`, '', {
      ...{ site: other.site, anonymousId, action: 'dismiss' },
    }),
  ]
  for (const name of names) {
    answers.push(
      await ask(`people/${name}`, other.secret),
      await ask(`people/${name}/timeline`, other.secret),
      await ask(`subjects/${name}/export`, other.secret, {}),
      await ask(`subjects/${name}/erase`, other.secret, {}),
      await ask(`moments?personId=${name}`, other.secret),
      await ask('moments', other.secret, { personId: name, kind: 'bill', title: 'A' }),
    )
  }
  for (const token of [life.session, life.identity]) {
    for (const what of ['export', 'receipts', 'erase'])
      answers.push(await ask(`subjects/me/${what}`, token, { site: other.site }))
  }
  for (const [status, text] of answers) {
    const seen = Object.values(MARKS).filter((mark) => text.includes(mark))
    expect([status === 200 ? 'empty' : 'refused', seen]).toEqual([
      text.length < 40 ? 'empty' : 'refused',
      [],
    ])
  }
  expect(JSON.stringify(await ask(`people/${life.personId}`, gateway.secret))).toBe(before)
})

test('gives what carries a name at one site to nobody who has the same name at another', async () => {
  const own = { site: other.site, anonymousId: MARKS.anonymousId }
  const [, text] = await ask('subjects/me/export', '', own)
  expect(Object.values(MARKS).filter((mark) => text.includes(mark))).toEqual([])
  await ask('subjects/me/erase', '', own)
  expect(await findText(gateway, MARKS.text)).not.toEqual([])
  const identity = { site: other.site, identity: life.identity }
  const { token } = JSON.parse((await ask('sessions', '', identity))[1])
  expect((await ask('messages', token))[1]).not.toContain(MARKS.text)
})

test('takes tokens and nonces for the site they were made for', async () => {
  const here = await addSigner(gateway)
  const there = await addSigner({ gateway: gateway.gateway, id: other.id })
  const foreign = [
    await signToken(here, claimsFor(other.site, 'ada')),
    await signToken({ ...there, kid: here.kid }, claimsFor(gateway.site, 'ada')),
    await signToken(there, claimsFor(gateway.site, 'ada')),
  ]
  for (const token of foreign) {
    const { body } = await prove(gateway, { token })
    expect(body.error.code).toBe('identity/token-invalid')
  }
})

test('takes a nonce once, however it is written', async () => {
  const signer = await addSigner(gateway, 'HS256', { strict: true })
  const anonymousId = randomUUID()
  const asked = { site: gateway.site, anonymousId }
  const { nonce } = (await post<NonceGrant>(url('identity/nonce'), asked)).body
  const codeOf = async (written: string) => {
    const token = await signToken(signer, { ...claimsFor(gateway.site, 'eve'), nonce: written })
    return (await prove(gateway, { token, anonymousId })).body.error?.code
  }
  expect(await codeOf(nonce)).toBeUndefined()
  expect(await codeOf(`${nonce}.x`)).toBe('identity/token-invalid')
})

test('lets five wrong tokens through a minute, though they come at once', async () => {
  const fresh = await gateway.createSite()
  const tries = Array.from({ length: 30 }, () =>
    post<ErrorBody>(url('identity'), { site: fresh.site, token: 'wrong' }),
  )
  const codes = (await Promise.all(tries)).map(({ body }) => body.error.code)
  expect(codes.filter((code) => code === 'identity/token-invalid')).toHaveLength(5)
  const late = await post<ErrorBody>(url('identity'), { site: fresh.site, token: 'wrong' })
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
})
