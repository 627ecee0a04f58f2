import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPush, type TestPush } from '@beckon/tooling/test-push'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, openSession, post, setSettings, ulid } from '../../../test-client.ts'
import { ended, spawnDemo, type TestDemo } from '../../../test-process.ts'

const SOON = { timeout: 30_000 }

let data: string
let service: TestPush
let demo: TestDemo

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  service = await startTestPush()
})
afterEach(async () => {
  demo.process.kill('SIGTERM')
  await ended(demo.process)
  await service.stop()
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<void> {
  demo = await spawnDemo(data, `export PUSH_SERVICES=${service.url} AWAY_AFTER=0 REPLY_GATHER=0`)
}

async function kill(): Promise<void> {
  demo.process.kill('SIGKILL')
  await ended(demo.process)
}

test('a push the gateway died over goes again in the place of the first, by the same key', async () => {
  await start()
  const site = { url: demo.gateway, ...demo }
  await setSettings(site, 'push', { enabled: true })
  const session = await openSession(site)
  const written = await post<{ message: { conversationId: string } }>(
    `${demo.gateway}/v1/messages`,
    { id: ulid(), text: 'Is it in stock?' },
    bearer(session),
  )
  const browser = service.subscribe()
  const { endpoint, keys } = browser
  const consent = { version: '1', text: 'Yes' }
  await post(`${demo.gateway}/v1/push`, { endpoint, keys, consent }, bearer(session))

  const release = service.hold()
  const { conversationId } = written.body.message
  const path = `${demo.gateway}/v1/conversations/${conversationId}/messages`
  await post(path, { id: ulid(), text: 'Yes, in oak.' }, bearer(demo.secret))
  const first = await service.wait()
  // The push service has it, and the gateway never heard so.
  await kill()
  release()

  await start()
  await expect.poll(() => service.pushes.length, SOON).toBe(2)
  const [, second] = service.pushes
  expect(second?.headers.topic).toBe(first.headers.topic)
  const keyOf = ({ headers }: typeof first) => headers.authorization?.split('k=')[1]
  expect(second && keyOf(second)).toBe(keyOf(first))
  expect(second && browser.read(second.body)).toEqual(browser.read(first.body))
  const decisions = async () =>
    (await get<{ decisions: object[] }>(`${demo.gateway}/v1/decisions`, bearer(demo.secret))).body
      .decisions
  await expect.poll(decisions, SOON).toMatchObject([{ channel: 'push', verdict: 'sent' }])
  await kill()
  await start()
  await expect.poll(decisions, SOON).toHaveLength(1)
  expect(service.pushes).toHaveLength(2)
}, 120_000)
