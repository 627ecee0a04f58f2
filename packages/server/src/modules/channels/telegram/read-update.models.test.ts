import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostile } from '../../../test-arbitrary.ts'
import { readUpdate } from './read-update.models.ts'

const chat = { id: 4711, type: 'private', first_name: 'Kim' }
const from = { id: 4711, is_bot: false, first_name: 'Kim', language_code: 'de' }
const base = { message_id: 7, date: 1_780_000_000, chat, from }
const who = { chat: '4711', locale: 'de' }
const said = { kind: 'message', ...who, key: '7', at: 1_780_000_000_000, files: [] }

const read = (message: object) => readUpdate({ update_id: 1, message: { ...base, ...message } })
const textOf = (message: object) => (read(message) as { text?: string } | undefined)?.text

test('reads what somebody wrote', () => {
  expect(read({ text: 'Is it in stock?' })).toEqual({ ...said, text: 'Is it in stock?' })
})

test.each([
  ['/start', { kind: 'start', ...who, token: '' }],
  ['/start ab_C-1', { kind: 'start', ...who, token: 'ab_C-1' }],
  ['/start@acme_bot ab_C-1', { kind: 'start', ...who, token: 'ab_C-1' }],
  ['/stop', { kind: 'stop', ...who }],
  ['/stopping', { ...said, text: '/stopping' }],
  ['please /stop', { ...said, text: 'please /stop' }],
])('reads %s', (text, expected) => {
  expect(read({ text })).toEqual(expected)
})

test('takes the largest of a photo’s sizes, with what is written beside it', () => {
  const photo = [{ file_id: 'small' }, { file_id: 'large', file_size: 9 }]
  const file = { ref: 'large', name: 'photo.jpg', type: 'image/jpeg', size: 9 }
  expect(read({ photo, caption: 'This one' })).toEqual({ ...said, text: 'This one', files: [file] })
})

test('takes a document as it is named, and what is not named as what it is', () => {
  const document = { file_id: 'd', file_name: 'bill.pdf', mime_type: 'application/pdf' }
  const file = { ref: 'd', name: 'bill.pdf', type: 'application/pdf', size: 0 }
  expect(read({ document })).toEqual({ ...said, text: '', files: [file] })
  const files = [{ ref: 'v', name: 'voice.ogg', type: 'audio/ogg', size: 0 }]
  expect(read({ voice: { file_id: 'v' } })).toEqual({ ...said, text: '', files })
})

test('puts into words what is neither text nor a file', () => {
  expect(textOf({ sticker: { file_id: 's', emoji: '👍' } })).toBe('[sticker 👍]')
  expect(textOf({ location: { latitude: 48.2, longitude: 16.4 } })).toBe('[place 48.2, 16.4]')
  const contact = { first_name: 'Kim', phone_number: '+43 1' }
  expect(textOf({ contact })).toBe('[contact Kim +43 1]')
  expect(textOf({ poll: { question: 'When?' } })).toBe('[poll When?]')
  expect(textOf({ hologram: {} })).toBe('[a message that only Telegram can show]')
  expect(read({ pinned_message: {} })).toBeUndefined()
})

test('tells of a change of what was written, and of nothing else that changes', () => {
  const edited = (more: object) =>
    readUpdate({ edited_message: { ...base, edit_date: 1_780_000_060, ...more } })
  const key = '7:1780000060'
  expect(edited({ text: 'In oak' })).toEqual({ ...said, key, text: '(edited) In oak' })
  expect(edited({ text: '/stop' })).toMatchObject({ kind: 'message', text: '(edited) /stop' })
  expect(edited({ location: { latitude: 1, longitude: 2 } })).toBeUndefined()
})

test('hears that somebody lets nothing come to them any more', () => {
  const changed = (status: string, type = 'private') =>
    readUpdate({ my_chat_member: { chat: { ...chat, type }, new_chat_member: { status } } })
  expect(changed('kicked')).toEqual({ kind: 'gone', chat: '4711' })
  expect(changed('member')).toBeUndefined()
  expect(changed('kicked', 'group')).toBeUndefined()
})

test('leaves groups, channels and other bots alone', () => {
  for (const type of ['group', 'supergroup', 'channel'])
    expect(read({ text: '/start x', chat: { ...chat, type } })).toBeUndefined()
  expect(read({ text: 'Hi', from: { ...from, is_bot: true } })).toBeUndefined()
  expect(readUpdate({ channel_post: { ...base, text: 'Hi' } })).toBeUndefined()
})

test('makes nothing of what is no update, whatever it is', () => {
  const members = fc.dictionary(
    fc.constantFrom('message', 'edited_message', 'my_chat_member', 'update_id'),
    fc.dictionary(fc.constantFrom(...Object.keys(base), 'text', 'photo', 'document'), hostile),
  )
  fc.assert(
    fc.property(fc.oneof(hostile, members), (body) => {
      const found = readUpdate(body)
      if (found !== undefined) expect(typeof found.chat).toBe('string')
    }),
  )
})
