import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message, MessengerInvite } from '@beckon/protocol'
import { startTestTelegram, type TestTelegram } from '@beckon/tooling/test-telegram'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, openSession, post, ulid } from '../../../test-client.ts'
import { ended, spawnDemo, type TestDemo } from '../../../test-process.ts'

const SOON = { timeout: 30_000 }

let data: string
let telegram: TestTelegram
let demo: TestDemo

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  telegram = await startTestTelegram()
})
afterEach(async () => {
  demo.process.kill('SIGTERM')
  await ended(demo.process)
  await telegram.stop()
  rmSync(data, { recursive: true, force: true })
})

/** A gateway of its own process, on the same port again. */
async function start(gather: number): Promise<void> {
  const set = `export TELEGRAM_API=${telegram.url} AWAY_AFTER=0 REPLY_GATHER=${gather}`
  demo = await spawnDemo(data, set)
}

async function kill(): Promise<void> {
  demo.process.kill('SIGKILL')
  await ended(demo.process)
}

const put = (body: object) =>
  fetch(`${demo.gateway}/v1/channels/telegram`, {
    method: 'PUT',
    headers: bearer(demo.secret),
    body: JSON.stringify(body),
  })

test('what was acknowledged to Telegram is there, and what it brings again is not there twice', async () => {
  await start(0)
  const bot = telegram.createBot()
  expect((await put({ token: bot.token })).status).toBe(200)
  const session = await openSession({ url: demo.gateway, site: demo.site })
  const here = (path: string): string => `${demo.gateway}/v1/${path}`
  const written = await post<{ message: Message }>(
    here('messages'),
    { id: ulid(), text: 'Is it in stock?' },
    bearer(session),
  )
  const input = { consent: { version: '1', text: 'Yes' } }
  const asked = await post<{ invite: MessengerInvite }>(
    here('messengers/telegram'),
    input,
    bearer(session),
  )
  const chat = bot.meet()
  await chat.start(asked.body.invite.url)
  const message = {
    ...{ message_id: 5, date: 1_780_000_000, chat: { id: chat.id, type: 'private' } },
    ...{ from: { id: chat.id, is_bot: false }, text: 'In black too?' },
  }
  const update = { update_id: 1, message }
  expect(await bot.push(update)).toBe(200)
  await kill()

  // What is written while nobody is there waits at Telegram.
  const late = chat.write('Hello?')
  await start(3)
  // Its port may be another one by now.
  await put({})
  await late
  expect(await bot.push(update)).toBe(200)
  const texts = async () => {
    const page = await get<{ messages: Message[] }>(here('messages'), bearer(session))
    return page.body.messages.map(({ text }) => text)
  }
  expect(await texts()).toEqual(['Is it in stock?', 'In black too?', 'Hello?'])

  const { conversationId } = written.body.message
  const path = here(`conversations/${conversationId}/messages`)
  const body = { id: ulid(), text: 'In black too.' }
  expect((await post(path, body, bearer(demo.secret))).status).toBe(200)
  await kill()
  await start(0)
  await chat.wait((text) => text === 'In black too.')
  const decided = async () =>
    (await get<{ decisions: object[] }>(here('decisions'), bearer(demo.secret))).body.decisions
  await expect.poll(decided, SOON).toMatchObject([{ channel: 'telegram', verdict: 'sent' }])
}, 120_000)
