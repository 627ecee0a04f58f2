import type { Message } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { writeTranscript } from './write-transcript.ts'

const make = (author: Message['author'], text: string): Message => ({
  ...{ id: text, clientId: text, conversationId: 'c', caseId: 'k', seq: 1, author, text },
  createdAt: new Date(2026, 10, 26, 14, 5).toISOString(),
})

test('writes who said what and when, in the order it was written', () => {
  const messages = [
    make({ kind: 'visitor', name: null }, 'Hello\nthere'),
    make({ kind: 'agent', name: 'Maya' }, 'Hi!'),
    make({ kind: 'system', name: null }, 'Ended'),
  ]
  const text = writeTranscript(messages, { you: 'You', company: 'Shop', locale: 'en' })
  expect(text.replace(/\u202f/g, ' ').split('\n')).toEqual([
    'Nov 26, 2026, 2:05 PM You',
    'Hello',
    'there',
    '',
    'Nov 26, 2026, 2:05 PM Maya',
    'Hi!',
    '',
    'Nov 26, 2026, 2:05 PM Shop',
    'Ended',
    '',
  ])
})

test('names the files that went along, also where there are no words, each in a line of its own', () => {
  const about = { id: 'f', type: 'text/plain', size: 1, url: '/f' }
  const names = ['photo.png', 'two\nlines.txt']
  const attachments = names.map((name) => ({ ...about, name })) as Message['attachments']
  const messages = [{ ...make({ kind: 'visitor', name: null }, ''), attachments }]
  const text = writeTranscript(messages, { you: 'You', company: 'Shop', locale: 'en' })
  expect(text.split('\n').slice(1)).toEqual(['[photo.png]', '[two lines.txt]', ''])
})

test('of what is not known here the words are written', () => {
  const content = { kind: 'hologram', v: 9 } as unknown as Message['content']
  const messages = [{ ...make({ kind: 'agent', name: 'Maya' }, 'Which size?'), content }]
  const text = writeTranscript(messages, { you: 'You', company: 'Shop', locale: 'en' })
  expect(text.split('\n').slice(1)).toEqual(['Which size?', ''])
})
