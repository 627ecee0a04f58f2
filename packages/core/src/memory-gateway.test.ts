import { expect, test } from 'vitest'
import { createMemoryGateway } from './memory-gateway.ts'

const purposes = {
  functional: true,
  analytics: true,
  profile: false,
  personalization: false,
  ads: false,
}
const receipt = (epoch: number, analytics = true) => ({
  site: 'pk_test',
  anonymousId: 'a',
  epoch,
  purposes: { ...purposes, analytics },
  surface: 'api',
  at: '2026-01-01T00:00:00.000Z',
})
const event = (messageId: string, epoch: number) => ({
  type: 'track',
  event: 'Signed Up',
  anonymousId: 'a',
  messageId,
  context: { consent: { epoch, categoryPreferences: { analytics: true } } },
})

function start() {
  const gateway = createMemoryGateway()
  const post = async (path: string, body: unknown) => {
    const url = `https://gateway.example${path}`
    const response = await gateway.handle({
      method: 'POST',
      url,
      timeout: 0,
      body: JSON.stringify(body),
    })
    return response as { status: number; body: Record<string, unknown> }
  }
  const postEvents = (...batch: unknown[]) => post('/v1/batch', { writeKey: 'pk_test', batch })
  return { gateway, post, postEvents }
}

test('takes events under a receipt, each once', async () => {
  const { gateway, post, postEvents } = start()
  await post('/v1/consent', receipt(1))
  await postEvents(event('1', 1))
  expect((await postEvents(event('1', 1), event('2', 1))).body).toMatchObject({
    results: { 1: 'ok', 2: 'ok' },
  })
  expect(gateway.events.map(({ messageId }) => messageId)).toEqual(['1', '2'])
})

test('refuses events without a receipt, of another epoch and after withdrawal', async () => {
  const { gateway, post, postEvents } = start()
  const refused = { status: 403, body: { error: { code: 'consent/required' } } }
  expect(await postEvents(event('1', 1))).toMatchObject(refused)
  await post('/v1/consent', receipt(1))
  expect(await postEvents(event('2', 2))).toMatchObject(refused)
  await post('/v1/consent', receipt(2, false))
  expect(await postEvents(event('3', 1))).toMatchObject(refused)
  expect(gateway.events).toEqual([])
})

test('lets a withdrawal win over a grant of the same epoch', async () => {
  const { gateway, post, postEvents } = start()
  for (const analytics of [true, true, false, true]) {
    await post('/v1/consent', receipt(1, analytics))
  }
  expect(gateway.receipts.map(({ purposes }) => purposes.analytics)).toEqual([true, false])
  expect(await postEvents(event('1', 1))).toMatchObject({ status: 403 })
  await post('/v1/consent', receipt(2))
  expect(await postEvents(event('2', 2))).toMatchObject({ status: 200 })
})

test('overlooks a session that ended where the visitor is named', async () => {
  const { gateway } = start()
  const choose = (anonymousId: string | undefined) =>
    gateway.handle({
      method: 'POST',
      timeout: 0,
      url: 'https://gateway.example/v1/consent',
      headers: { authorization: 'Bearer vs_gone' },
      body: JSON.stringify({ ...receipt(1), anonymousId }),
    })
  expect(await choose('a')).toMatchObject({ status: 200 })
  expect(await choose(undefined)).toMatchObject({ status: 401 })
})

test('names the one bad event of a batch', async () => {
  const { post, postEvents } = start()
  await post('/v1/consent', receipt(1))
  expect((await postEvents(event('1', 1), event('2', 9))).body).toMatchObject({
    results: { 1: 'ok', 2: 'drop' },
    errors: [{ index: 1, messageId: '2', code: 'consent/required' }],
  })
})

test('answers a batch of nothing but bad events, and refuses one that no receipt covers', async () => {
  const { post, postEvents } = start()
  await post('/v1/consent', receipt(1))
  const bad = { ...event('1', 1), event: 7 }
  expect(await postEvents(bad)).toMatchObject({
    status: 200,
    body: { results: { 1: 'drop' }, errors: [{ messageId: '1', code: 'event/invalid' }] },
  })
  expect(await postEvents(bad, event('2', 9))).toMatchObject({
    status: 403,
    body: { error: { code: 'consent/required' } },
  })
})

test('starts sessions, and knows which it gave out', async () => {
  const { gateway, post } = start()
  const { body } = await post('/v1/sessions', { site: 'pk_test', anonymousId: 'a' })
  expect(body).toMatchObject({ token: 'vs_1', config: { name: 'Hearth & Home' } })
  expect([...gateway.sessions]).toEqual([['vs_1', 'a']])
})

test('refuses what the protocol does not allow', async () => {
  const { gateway, post } = start()
  const url = 'https://gateway.example/v1/batch'
  expect(await gateway.handle({ method: 'POST', url, timeout: 0, body: '{' })).toMatchObject({
    status: 400,
    body: { error: { code: 'request/malformed' } },
  })
  const codes = [
    await post('/v1/sessions', { site: 'pk_other' }),
    await post('/v1/consent', { site: 'pk_test' }),
    await post('/v1/nothing', {}),
  ].map(({ status, body }) => [status, (body['error'] as { code: string }).code])
  expect(codes).toEqual([
    [401, 'site/unknown'],
    [400, 'request/invalid'],
    [404, 'request/not-found'],
  ])
})
