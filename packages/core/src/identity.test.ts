import { expect, test } from 'vitest'
import { createBeckon } from './create-beckon.ts'
import { createRefusal, type MemoryGateway } from './memory-gateway.ts'
import { createResponse } from './memory-platform.ts'
import { createMemoryStorage, type MemoryStorage } from './memory-storage.ts'
import { createTransportPair } from './transport-pair.ts'

/** @param before an earlier page, or another tab, of the same browser */
async function start(before?: { storage: MemoryStorage; gateway: MemoryGateway }) {
  const storage = before?.storage ?? createMemoryStorage()
  const { platform, ...pair } = createTransportPair('pk_test', { storage })
  const gateway = before?.gateway ?? pair.gateway
  platform.handle = gateway.handle
  const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
  const read = async () => {
    await platform.advance(3000)
    return gateway.events
  }
  const record = () => JSON.parse(storage.entries.get('beckon.pk_test') ?? '{}')
  return { platform, gateway, beckon, storage, read, record }
}

test('names the user and the group on every later event, also on the next page', async () => {
  const page = await start()
  const { beckon, read } = page
  await beckon.consent('granted')
  await beckon.identify('user-1', { plan: 'pro' })
  await beckon.group('acme', { seats: 3 })
  await read()
  const next = await start(page)
  await next.beckon.track('A')
  const event = (await next.read()).at(-1)
  expect(event).toMatchObject({ userId: 'user-1', context: { groupId: 'acme' } })
})

test('keeps no name without analytics', async () => {
  const { beckon, storage } = await start()
  await beckon.consent({ functional: true })
  await beckon.identify('user-1')
  await beckon.group('acme')
  expect(storage.entries.get('beckon.pk_test')).not.toMatch(/user-1|acme/)
})

test('begins a new visitor when somebody else logs in, and not for the same again', async () => {
  const { beckon, read } = await start()
  await beckon.consent('granted')
  await beckon.track('Anonymous')
  await beckon.identify('user-a')
  await beckon.identify('user-a')
  await beckon.identify('user-b')
  const [anonymous, a, again, b] = await read()
  expect(a?.anonymousId).toBe(anonymous?.anonymousId)
  expect(again?.anonymousId).toBe(anonymous?.anonymousId)
  expect(b?.anonymousId).not.toBe(anonymous?.anonymousId)
  expect(b?.userId).toBe('user-b')
})

test('notices who else logs in on a later page', async () => {
  const page = await start()
  const { beckon, read } = page
  await beckon.consent('granted')
  await beckon.identify('user-a')
  const [a] = await read()
  const next = await start(page)
  await next.beckon.identify('user-b')
  const b = (await next.read()).at(-1)
  expect(b?.anonymousId).not.toBe(a?.anonymousId)
})

test('forgets everything of the visitor on reset, and says so in other tabs', async () => {
  const page = await start()
  const { beckon, read, record } = page
  const other = await start(page)
  await beckon.consent('granted')
  await beckon.identify('user-1')
  await beckon.group('acme')
  await beckon.register({ theme: 'dark' })
  await read()
  await beckon.reset()
  expect(Object.keys(record()).sort()).toEqual(['anonymousId', 'consent'])
  await other.beckon.track('A')
  const event = (await other.read()).at(-1)
  expect(event).toMatchObject({ anonymousId: record().anonymousId, properties: {} })
  expect(event?.userId).toBe(undefined)
  expect(event?.context?.['groupId']).toBe(undefined)
})

/** A gateway that knows tokens. */
async function startProving() {
  const parts = await start()
  const { platform, gateway } = parts
  const asked: unknown[] = []
  let count = 0
  platform.handle = async (request) => {
    const { body = '{}' } = request
    if (request.url.endsWith('/v1/identity/nonce'))
      return createResponse(200, { nonce: `n${++count}` })
    if (!request.url.endsWith('/v1/identity')) return gateway.handle(request)
    asked.push(JSON.parse(body))
    const expiresAt = new Date(platform.now() + 1_800_000).toISOString()
    return createResponse(200, {
      identity: `is_${count}`,
      userId: 'user-1',
      expiresAt,
      moved: false,
    })
  }
  await parts.beckon.consent('granted')
  const proofs = (): unknown[] =>
    platform.requests
      .filter(({ url }) => url.endsWith('/v1/batch'))
      .map(({ body = '' }) => JSON.parse(body).identity)
  return { ...parts, asked, proofs }
}

test('proves a user by a signed token, with the nonce of the gateway in it', async () => {
  const { beckon, read, record, asked, proofs } = await startProving()
  const getToken = ({ nonce }: { nonce: string }) => `signed ${nonce}`
  await beckon.identify('user-1', {}, { getToken })
  await read()
  expect(asked).toEqual([
    { site: 'pk_test', anonymousId: record().anonymousId, token: 'signed n1' },
  ])
  expect(proofs()).toEqual(['is_1'])
  expect(JSON.stringify(record())).not.toContain('is_1')
})

test('asks for another token before the proof ends, and only while events are sent', async () => {
  const { beckon, read, platform, asked, proofs } = await startProving()
  await beckon.identify('user-1', {}, { getToken: ({ nonce }) => nonce })
  await platform.advance(1_750_000)
  expect(asked).toHaveLength(1)
  await beckon.track('A')
  await read()
  await beckon.track('B')
  await read()
  expect(asked).toHaveLength(2)
  expect(proofs()).toEqual(['is_1', 'is_1', 'is_2'])
})

test('goes on without proof once it ended, and after a reset', async () => {
  const { beckon, read, platform, proofs } = await startProving()
  await beckon.identify('user-1', {}, { token: 'signed' })
  await platform.advance(1_900_000)
  await beckon.track('A')
  await read()
  expect(proofs()).toEqual(['is_0', undefined])
  await beckon.identify('user-1', {}, { token: 'signed again' })
  await beckon.reset()
  await beckon.track('B')
  await read()
  expect(proofs().at(-1)).toBe(undefined)
})

test('forgets who was here before where the gateway says this browser is still theirs', async () => {
  const { beckon, read, record, platform, asked } = await startProving()
  const { handle } = platform
  const before = record().anonymousId
  const proven: unknown[] = []
  beckon.on('identity:proven', (detail) => proven.push(detail))
  platform.handle = async (request) => {
    const isTheirs = request.body?.includes(before) && request.url.endsWith('/v1/identity')
    return isTheirs ? createRefusal('identity/other-user') : handle(request)
  }
  await beckon.identify('user-1', { plan: 'pro' }, { token: 'signed' })
  expect(record().anonymousId).not.toBe(before)
  expect(asked).toEqual([{ site: 'pk_test', anonymousId: record().anonymousId, token: 'signed' }])
  expect(proven).toEqual([{ userId: 'user-1', moved: false }])
  await beckon.track('A')
  expect((await read()).at(-1)).toMatchObject({
    userId: 'user-1',
    anonymousId: record().anonymousId,
  })
})

test('rejects, and says so, where a token is refused', async () => {
  const { beckon, platform } = await startProving()
  platform.handle = async () => createRefusal('identity/token-invalid')
  const told: string[] = []
  beckon.on('error', ({ error }) => told.push(error.code))
  const proving = beckon.identify('user-1', {}, { token: 'forged' })
  await expect(proving).rejects.toMatchObject({ code: 'identity/token-invalid' })
  expect(told).toEqual(['identity/token-invalid'])
})

test('drops a proof that was on its way when its user was forgotten', async () => {
  const { beckon, read, proofs } = await startProving()
  let answer = (_: string): void => {}
  const getToken = (): Promise<string> =>
    new Promise((resolve) => {
      answer = resolve
    })
  const proven: unknown[] = []
  beckon.on('identity:proven', (detail) => proven.push(detail))
  const proving = beckon.identify('user-1', {}, { getToken })
  await read()
  await beckon.reset()
  answer('signed')
  await proving
  await beckon.track('Somebody else')
  await read()
  expect(proofs().at(-1)).toBe(undefined)
  expect(proven).toEqual([])
})
