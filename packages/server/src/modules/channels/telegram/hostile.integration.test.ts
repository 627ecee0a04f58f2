import { startTestTelegram, type TestBot } from '@beckon/tooling/test-telegram'
import * as fc from 'fast-check'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { hostile } from '../../../test-arbitrary.ts'
import { FUZZ_RUNS, FUZZ_SEED } from '../../../test-fuzz.ts'
import { type Messaging, startMessaging } from '../../../test-messaging.ts'
import { LARGEST_UPDATE } from '../messengers/messengers.routes.ts'

let site: Messaging<TestBot>
let logged: string[]

async function begin(rates = {}): Promise<void> {
  logged = []
  const log = pino({ level: 'error' }, { write: (line) => void logged.push(line) })
  const clock = () => 1_780_000_000_000
  site = await startMessaging(await startTestTelegram(), { log, rates, clock })
}
afterEach(() => site.stop())

async function goOn() {
  const guest = await site.write()
  const chat = site.bot.meet()
  await chat.start((await site.invite(guest)).body.invite.url)
  return { guest, chat }
}

const MEMBERS = [
  ...['message_id', 'date', 'edit_date', 'text', 'caption', 'photo', 'document', 'voice'],
  ...['sticker', 'location', 'contact', 'poll', 'from', 'chat', 'entities', 'reply_to_message'],
]

test('takes whatever Telegram may bring, and answers none of it with a failure', async () => {
  await begin()
  const { chat } = await goOn()
  const known = fc.constantFrom(
    ...[
      { id: chat.id, type: 'private' },
      { id: 1, type: 'private' },
      { id: -1, type: 'group' },
    ],
  )
  const message = fc.record({
    message_id: fc.integer(),
    date: fc.integer(),
    chat: known,
    more: fc.dictionary(fc.constantFrom(...MEMBERS), hostile),
  })
  const messages = message.map(({ more, ...rest }) => ({ ...more, ...rest }))
  const kinds = fc.constantFrom('message', 'edited_message', 'my_chat_member', 'callback_query')
  const updates = fc.dictionary(kinds, fc.oneof(messages, messages, hostile))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 4, arbitrary: updates }, { weight: 1, arbitrary: hostile }),
      async (body) => {
        const isLarge = Buffer.byteLength(JSON.stringify(body ?? null)) > LARGEST_UPDATE
        expect(isLarge ? [413] : [200, 400]).toContain(await site.bot.push(body ?? null))
        expect(logged).toEqual([])
      },
    ),
    { numRuns: FUZZ_RUNS * 10, seed: FUZZ_SEED },
  )
}, 120_000)

test('leaves out what nobody can see of a message that becomes several, and nothing else', async () => {
  await begin()
  const { guest, chat } = await goOn()
  const parts = ['x'.repeat(6000), '\u200b'.repeat(6000), 'The end']
  const message = {
    ...{ message_id: 7, date: 1_780_000_000, text: parts.join('') },
    ...{ chat: { id: chat.id, type: 'private' }, from: { id: chat.id, is_bot: false } },
  }
  for (const _ of [1, 2]) expect(await site.bot.push({ update_id: 1, message })).toBe(200)
  const texts = (await site.read(guest)).map(({ text }) => text)
  expect(texts).toEqual(['Is it in stock?', parts[0], parts[2]])
})

test('takes no more of one chat than is taken at a time, so that it is brought again', async () => {
  await begin({ 'messages.session': 5 })
  const { guest, chat } = await goOn()
  const update = (message_id: number) => ({
    update_id: message_id,
    message: {
      ...{ message_id, date: 1_780_000_000, text: `Message ${message_id}` },
      ...{ chat: { id: chat.id, type: 'private' }, from: { id: chat.id, is_bot: false } },
    },
  })
  const statuses: number[] = []
  for (const id of [1, 2, 3, 4, 5, 6]) statuses.push(await site.bot.push(update(id)))
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  expect(await site.read(guest)).toHaveLength(6)
  const other = await goOn()
  await other.chat.write('Somebody else')
  expect(await site.read(other.guest)).toHaveLength(2)
})
