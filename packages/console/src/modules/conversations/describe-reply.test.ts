import type { MessageContent, ReplyValues } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { describeReply } from './describe-reply.ts'

const form: MessageContent = {
  kind: 'form',
  v: 1,
  fields: [
    { id: 'mail', label: 'E-mail', type: 'email' },
    { id: 'size', label: 'Size', type: 'select', options: [{ id: 'l', label: 'Large' }] },
    { id: 'news', label: 'News', type: 'checkbox' },
    { id: 'note', label: 'Note', type: 'text' },
  ],
}
const options = [
  { id: 'a', label: 'Apples' },
  { id: 'b', label: 'Pears' },
]

const CASES: [MessageContent, ReplyValues, (readonly [string, string])[]][] = [
  [
    form,
    { mail: 'ada@example.com', size: 'l', news: false },
    [
      ['E-mail', 'ada@example.com'],
      ['Size', 'Large'],
      ['News', 'No'],
    ],
  ],
  [{ kind: 'replies', v: 1, options }, { option: 'b' }, [['', 'Pears']]],
  [
    { kind: 'list', v: 1, options, multiple: true },
    { options: ['b', 'a'] },
    [
      ['', 'Pears'],
      ['', 'Apples'],
    ],
  ],
  [{ kind: 'buttons', v: 1, buttons: options }, { button: 'a' }, [['', 'Apples']]],
  [
    { kind: 'carousel', v: 1, cards: [{ title: 'One', buttons: options }] },
    { button: 'gone' },
    [['', 'gone']],
  ],
  [{ kind: 'date', v: 1 }, { at: '2026-12-24' }, [['', '2026-12-24']]],
]

test.each(CASES)('%j answered with %j', (content, values, expected) => {
  expect(describeReply(content, values)).toEqual(expected)
})
