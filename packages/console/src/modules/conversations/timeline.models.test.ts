import { expect, test } from 'vitest'
import { at, makeCallback, makeCase, makeMessage } from '../../testing/fixtures.ts'
import { buildTimeline, findLastReply, type Row, type TimelineParts } from './timeline.models.ts'

const agent = { kind: 'agent', name: 'Priya' } as const
const empty: TimelineParts = {
  messages: [],
  pending: [],
  callbacks: [],
  cases: [],
  agentName: 'Priya',
  older: false,
}
const outline = (rows: Row[]): string[] =>
  rows.map((row) =>
    row.kind === 'group'
      ? `${row.author.kind}: ${row.bubbles.map((bubble) => bubble.text).join(', ')}`
      : row.kind,
  )

test('groups messages of one author that follow closely', () => {
  const messages = [
    makeMessage(1, { text: 'a' }),
    makeMessage(2, { text: 'b' }),
    makeMessage(3, { text: 'c', author: agent }),
    makeMessage(4, { text: 'd', author: agent, createdAt: at(600) }),
  ]
  expect(outline(buildTimeline({ ...empty, messages }))).toEqual([
    'day',
    'visitor: a, b',
    'agent: c',
    'agent: d',
  ])
})

test('sets days, calls and closings at their time', () => {
  const day = 24 * 3600
  const rows = buildTimeline({
    ...empty,
    messages: [makeMessage(1, { text: 'a' }), makeMessage(2, { text: 'b', createdAt: at(day) })],
    callbacks: [makeCallback('Ada', { createdAt: at(60) })],
    cases: [makeCase('Ada', { closedAt: at(120) })],
  })
  expect(outline(rows)).toEqual(['day', 'visitor: a', 'callback', 'closed', 'day', 'visitor: b'])
})

test('keeps messages in their order where a clock was set back', () => {
  const messages = [
    makeMessage(1, { text: 'a', createdAt: at(60) }),
    makeMessage(2, { text: 'b', createdAt: at(30) }),
    makeMessage(3, { text: 'c', createdAt: at(70) }),
  ]
  const callbacks = [makeCallback('Ada', { createdAt: at(45) })]
  expect(outline(buildTimeline({ ...empty, messages, callbacks }))).toEqual([
    'day',
    'callback',
    'visitor: a, b, c',
  ])
})

test('hides what lies before messages that are not loaded', () => {
  const rows = buildTimeline({
    ...empty,
    messages: [makeMessage(101)],
    callbacks: [makeCallback('Ada', { createdAt: at(1) })],
    older: true,
  })
  expect(outline(rows)).not.toContain('callback')
})

test('shows a reply once while its answer and its message overlap', () => {
  const pending = [
    {
      id: 'x',
      conversationId: 'c',
      text: 'reply',
      attachments: [],
      createdAt: at(5),
      refused: null,
    },
    {
      id: 'y',
      conversationId: 'c',
      text: 'next',
      attachments: [],
      createdAt: at(6),
      refused: null,
    },
  ]
  const stored = makeMessage(1, { clientId: 'x', text: 'reply', author: agent })
  const rows = buildTimeline({ ...empty, messages: [stored], pending })
  expect(outline(rows)).toEqual(['day', 'agent: reply, next'])
  expect(findLastReply(rows)).toMatchObject({ id: 'y', seq: null })
})

test('tells an answer by the labels of what was asked, where that is here', () => {
  const content = { kind: 'replies', v: 1, options: [{ id: 'y', label: 'Yes please' }] } as const
  const reply = { to: 'message-1', values: { option: 'y' } }
  const messages = [
    makeMessage(1, { author: agent, content }),
    makeMessage(2, { text: 'y', reply }),
  ]
  const answers = (rows: Row[]) =>
    rows.flatMap((row) => (row.kind === 'group' ? row.bubbles.map(({ answer }) => answer) : []))
  expect(answers(buildTimeline({ ...empty, messages }))).toEqual([undefined, [['', 'Yes please']]])
  expect(answers(buildTimeline({ ...empty, messages: messages.slice(1) }))).toEqual([undefined])
})

test.each([
  { kind: 'hologram', v: 1, buttons: 'of another kind' },
  { kind: 'replies', v: 2 },
  { kind: 'form', v: 7, fields: { name: 'x' } },
])('of an answer to what is not known here its own words are shown: %o', (content) => {
  const reply = { to: 'message-1', values: { option: 'y' } }
  const asked = { ...makeMessage(1, { author: agent }), content: content as never }
  const messages = [asked, makeMessage(2, { text: 'In words', reply })]
  const [, bubble] = buildTimeline({ ...empty, messages }).flatMap((row) =>
    row.kind === 'group' ? row.bubbles : [],
  )
  expect([bubble?.text, bubble?.answer?.[0]]).toEqual(['In words', undefined])
})
