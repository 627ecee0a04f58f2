import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message } from '@beckon/protocol'
import { startTestTelegram } from '@beckon/tooling/test-telegram'
import { expect, test } from 'vitest'
import { migrateInstallation } from '../../../cli/migrate.ts'
import { createGateway } from '../../../gateway.ts'
import { bearer, get, post, ulid } from '../../../test-client.ts'
import { createTestDatabase, dropTestDatabase, withTestServer } from '../../../test-database.ts'
import { startMessaging } from '../../../test-messaging.ts'

test('a conversation that goes on in Telegram goes on there once its gateway moved to PostgreSQL', async () => {
  const data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const database = (await createTestDatabase(data, 'template1')) ?? ''
  const telegram = await startTestTelegram()
  const site = await withTestServer(undefined, () => startMessaging(telegram, { data }))
  const { secret } = site.gateway
  const guest = await site.write()
  const chat = site.bot.meet()
  await chat.start((await site.invite(guest)).body.invite.url)
  await chat.write('Before')
  await site.gateway.stop()

  await migrateInstallation({ data, database }, () => {})
  const messengers = { telegram: { api: telegram.url } }
  const reach = { gather: 0, away: 0 }
  const moved = await createGateway({ data, database, port: 0, messengers, reach })
  // Where it is by now; the token came along.
  const put = { method: 'PUT', headers: bearer(secret), body: '{}' }
  expect((await fetch(`${moved.url}/v1/channels/telegram`, put)).status).toBe(200)
  await chat.write('After')
  const page = await get<{ messages: Message[] }>(`${moved.url}/v1/messages`, bearer(guest.session))
  expect(page.body.messages.map(({ text, via }) => [text, via])).toEqual([
    ['Is it in stock?', undefined],
    ['Before', 'telegram'],
    ['After', 'telegram'],
  ])
  const path = `${moved.url}/v1/conversations/${guest.conversationId}/messages`
  await post(path, { id: ulid(), text: 'Welcome' }, bearer(secret))
  await chat.wait((text) => text === 'Welcome')
  await moved.close()
  await telegram.stop()
  await dropTestDatabase(data)
  rmSync(data, { recursive: true, force: true })
}, 60_000)
