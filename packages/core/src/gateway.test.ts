import { expect, test } from 'vitest'
import { createGateway } from './gateway.ts'
import { createMemoryPlatform, createResponse } from './memory-platform.ts'

function start(handle?: Parameters<typeof createMemoryPlatform>[0]) {
  const platform = createMemoryPlatform(handle)
  return { platform, gateway: createGateway('https://gateway.example', platform) }
}

test('sends JSON and a token, and answers the body', async () => {
  const { platform, gateway } = start({
    handle: async () => createResponse(200, { token: 'vs_1' }),
  })
  const answer = await gateway.request('POST /v1/sessions', { body: { site: 'pk' }, token: 'vs_0' })
  expect(answer).toEqual({ token: 'vs_1' })
  expect(platform.requests).toEqual([
    {
      method: 'POST',
      url: 'https://gateway.example/v1/sessions',
      timeout: 30_000,
      body: '{"site":"pk"}',
      headers: { authorization: 'Bearer vs_0' },
    },
  ])
})

test("rejects with the gateway's own error", async () => {
  const error = { code: 'session/expired', message: 'Start a new one.' }
  const { gateway } = start({ handle: async () => createResponse(401, { error }) })
  await expect(gateway.request('GET /v1/messages')).rejects.toMatchObject(error)
})

test('rejects with network/unreachable where no answer came', async () => {
  const { gateway } = start()
  await expect(gateway.request('GET /v1/messages')).rejects.toMatchObject({
    code: 'network/unreachable',
  })
})

test.each([
  [502, 'server/unavailable'],
  [429, 'server/unavailable'],
  [404, 'request/invalid'],
])('names a bare %i %s', async (status, code) => {
  const { gateway } = start({ handle: async () => createResponse(status) })
  await expect(gateway.request('GET /v1/messages')).rejects.toMatchObject({ code })
})

test('gives up an answer that does not come', async () => {
  const { platform, gateway } = start({ handle: () => new Promise(() => {}) })
  const answer = gateway.ask('GET /v1/messages')
  await platform.advance(29_999)
  expect(platform.countTimers()).toBe(1)
  await platform.advance(1)
  expect(await answer).toMatchObject({
    status: 0,
    error: { code: 'network/unreachable' },
  })
})

test.each([
  ['86400', 3_600_000],
  ['-5', 0],
  ['soon', 0],
])('reads a Retry-After of %s as %i milliseconds', async (value, wait) => {
  const handle = async () => createResponse(503, undefined, { 'retry-after': value })
  expect(await start({ handle }).gateway.ask('GET /v1/messages')).toMatchObject({ wait })
})

test.each([null, 7, 'Welcome to our network'])('takes %j for no answer', async (body) => {
  const { gateway } = start({ handle: async () => createResponse(200, body) })
  expect(await gateway.ask('POST /v1/batch')).toMatchObject({
    status: 0,
    error: { code: 'network/unreachable' },
  })
})
